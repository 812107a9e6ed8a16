// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/adcs_policy.h"


#include <QXmlStreamReader>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype LongestText = 2'000'000, LongestName = 200;
constexpr qsizetype MostTemplates = 2'000, MostServices = 200;
constexpr int DeepestElement = 64;
const QByteArray Policy = "http://schemas.microsoft.com/windows/pki/2009/01/enrollmentpolicy";

bool truth(const QString &text)
{
    return text == u"true" || text == u"1";
}

// One element with text; `path` ends with its name.
void take(const QStringList &path, const QString &text, AdcsPolicies &policies)
{
    const auto under = [&](const char *parent) {
        return path.size() > 1 && path[path.size() - 2] == QLatin1StringView(parent);
    };
    const QString &name = path.back();
    if (name == u"Text" && under("Reason")) {
        policies.fault = text.left(500);
    } else if (under("response")
               && (name == u"policyFriendlyName"
                   || (name == u"policyID" && policies.name.isEmpty()))) {
        if (!text.isEmpty())
            policies.name = text.left(LongestName);
    } else if (name == u"uri" && under("cAURI")) {
        if (policies.services.size() < MostServices && !policies.services.contains(text))
            policies.services.append(text.left(2000));
    } else if (name == u"certificate" && under("cA")) {
        if (auto der = crypto::fromBase64(text.toStdString());
            der && !der->empty() && policies.authorities.size() < std::size_t(MostServices))
            policies.authorities.push_back(std::move(*der));
    } else if (!path.contains(u"policy"_s) || policies.templates.isEmpty()) {
        return;
    } else if (name == u"commonName" && under("attributes")) {
        policies.templates.back().name = text.left(LongestName);
    } else if (name == u"enroll" && under("permission")) {
        policies.templates.back().mayEnrol = truth(text);
    } else if (name == u"minimalKeyLength") {
        policies.templates.back().smallestKey = text.toInt();
    } else if (name == u"validityPeriodSeconds") {
        policies.templates.back().seconds = text.toLongLong();
    }
}

}  // namespace

QByteArray getPoliciesAction()
{
    return Policy + "/IPolicy/GetPolicies";
}

QByteArray getPolicies()
{
    return "<GetPolicies xmlns=\"" + Policy
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><client>"
          "<lastUpdate xsi:nil=\"true\"/><preferredLanguage xsi:nil=\"true\"/></client>"
          "<requestFilter xsi:nil=\"true\"/></GetPolicies>";
}

Result<AdcsPolicies> readPolicies(const QByteArray &answer, const QString &from)
{
    AdcsPolicies policies;
    QXmlStreamReader xml(answer.left(LongestText));
    QStringList path;
    QString text;
    bool known = false;
    const auto malformed = [&](const char *words) {
        return Error{ErrorCode::Malformed, from.toStdString(), words};
    };
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return malformed("SOAP has neither document types nor entities");
        case QXmlStreamReader::StartElement:
            if (path.size() >= DeepestElement)
                return malformed("elements nested more than 64 deep");
            path.append(xml.name().toString());
            text.clear();
            known = known || path.back() == u"GetPoliciesResponse" || path.back() == u"Fault";
            if (path.back() == u"policy") {
                if (policies.templates.size() >= MostTemplates)
                    return malformed("more than 2,000 templates");
                policies.templates.append(AdcsTemplate{});
            }
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            take(path, text.trimmed(), policies);
            path.removeLast();
            text.clear();
            break;
        default:
            break;
        }
    }
    if (!known || xml.hasError())
        return malformed("this is no answer of an enrolment policy service");
    policies.templates.removeIf([](const AdcsTemplate &one) { return one.name.isEmpty(); });
    return policies;
}

}  // namespace authorities
