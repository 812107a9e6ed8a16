// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/certificate.h"

namespace domain {

std::string KeyDescription::label() const
{
    if (!curve.empty())
        return algorithm + " " + curve;
    if (bits && (algorithm == "RSA" || algorithm == "DSA" || algorithm == "EC"))
        return algorithm + " " + std::to_string(bits);
    return algorithm;
}

Status statusOf(UnixTime notBefore, UnixTime notAfter, bool revoked, bool superseded, UnixTime now,
                int expiringDays)
{
    if (revoked)
        return Status::Revoked;
    if (superseded)
        return Status::Superseded;
    if (notAfter < now)
        return Status::Expired;
    if (notBefore > now)
        return Status::NotYetValid;
    return notAfter - now < UnixTime{expiringDays} * 86400 ? Status::Expiring : Status::Valid;
}

const char *statusWord(Status status)
{
    switch (status) {
    case Status::Revoked:
        return "revoked";
    case Status::Superseded:
        return "superseded";
    case Status::Expired:
        return "expired";
    case Status::NotYetValid:
        return "not-yet-valid";
    case Status::Expiring:
        return "expiring";
    case Status::Valid:
        return "valid";
    }
    return "valid";
}

const char *nameTypeWord(NameType type)
{
    switch (type) {
    case NameType::Dns:
        return "dns";
    case NameType::Ip:
        return "ip";
    case NameType::Mail:
        return "mail";
    case NameType::Uri:
        return "uri";
    case NameType::Directory:
        return "directory";
    case NameType::OtherName:
        return "other";
    case NameType::RegisteredId:
        return "rid";
    }
    return "other";
}

const char *criticalityWord(Criticality value)
{
    switch (value) {
    case Criticality::None:
        return "";
    case Criticality::Low:
        return "low";
    case Criticality::Medium:
        return "medium";
    case Criticality::High:
        return "high";
    case Criticality::Critical:
        return "critical";
    }
    return "";
}

std::optional<Criticality> criticalityFrom(const std::string &word)
{
    for (const auto value : {Criticality::None, Criticality::Low, Criticality::Medium,
                             Criticality::High, Criticality::Critical})
        if (word == criticalityWord(value))
            return value;
    return std::nullopt;
}

}  // namespace domain
