// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/profile.h"

namespace crypto::x509 {

namespace {

constexpr const char *TlsFeature = "1.3.6.1.5.5.7.1.24";
using enum Presence;

std::vector<SubjectRule> organizationRules(Presence commonName)
{
    return {{"C", Optional},  {"ST", Optional},           {"L", Optional},   {"O", Optional},
            {"OU", Optional}, {"serialNumber", Optional}, {"CN", commonName}};
}

Profile tlsServer()
{
    Profile profile;
    profile.id = "tls-server";
    profile.title = "TLS server";
    profile.subject = organizationRules(Optional);
    profile.commonNameFromNames = true;
    profile.commonNameIntoNames = true;
    profile.names = {{GeneralNameType::Dns, Optional, 250, true}, {GeneralNameType::Ip, Optional}};
    profile.namesRequired = true;
    profile.keyUsage = DigitalSignature;
    profile.keyUsageRsaOnly = KeyEncipherment;
    profile.extendedKeyUsage = {"serverAuth"};
    profile.requestedExtensions = {TlsFeature};
    return profile;
}

Profile tlsClient()
{
    Profile profile;
    profile.id = "tls-client";
    profile.title = "TLS client";
    profile.subject = organizationRules(Required);
    profile.subject.push_back({"UID", Optional});
    profile.subject.push_back({"emailAddress", Optional});
    profile.commonNameFromNames = true;
    profile.names = {{GeneralNameType::Dns, Optional},
                     {GeneralNameType::Ip, Optional},
                     {GeneralNameType::Mail, Optional},
                     {GeneralNameType::Uri, Optional},
                     {GeneralNameType::OtherName, Optional}};
    profile.days = 365;
    profile.mostDays = 825;
    profile.keyUsage = DigitalSignature;
    profile.extendedKeyUsage = {"clientAuth"};
    return profile;
}

Profile tlsMutual()
{
    Profile profile = tlsServer();
    profile.id = "tls-mutual";
    profile.title = "TLS server and client";
    profile.names.push_back({GeneralNameType::Uri, Optional});
    profile.extendedKeyUsage = {"serverAuth", "clientAuth"};
    return profile;
}

// Key sizes and lifetime of the CA/Browser Forum's code signing requirements (6.1.5, 6.3.2).
Profile codeSigning()
{
    Profile profile;
    profile.id = "code-signing";
    profile.title = "Code signing";
    profile.subject = organizationRules(Required);
    profile.key.rsaFloor = 3072;
    profile.days = 365;
    profile.mostDays = 460;
    profile.keyUsage = DigitalSignature;
    profile.extendedKeyUsage = {"codeSigning"};
    return profile;
}

// Dual use of the S/MIME requirements (7.1.2.3 e): sign, and agree on or receive a key.
Profile mail()
{
    Profile profile;
    profile.id = "smime";
    profile.title = "S/MIME";
    profile.subject = organizationRules(Optional);
    profile.subject.push_back({"GN", Optional});
    profile.subject.push_back({"SN", Optional});
    profile.subject.push_back({"emailAddress", Optional});
    profile.commonNameFromNames = true;
    profile.names = {{GeneralNameType::Mail, Required, 10}};
    profile.days = 365;
    profile.mostDays = 825;
    profile.keyUsage = DigitalSignature;
    profile.keyUsageRsaOnly = KeyEncipherment;
    profile.keyUsageEcOnly = KeyAgreement;
    profile.extendedKeyUsage = {"emailProtection"};
    return profile;
}

Profile authority()
{
    Profile profile;
    profile.id = "ca";
    profile.title = "Certificate authority";
    profile.subject = organizationRules(Required);
    profile.subject.push_back({"organizationIdentifier", Optional});
    profile.subject.push_back({"DC", Optional});
    profile.key.rsaFloor = 3072;
    profile.days = 1826;
    profile.mostDays = 9132;  // 25 years (BR 6.1.1.2 of roots)
    profile.isAuthority = true;
    profile.pathLength = 0;
    profile.keyUsage = KeyCertSign | CrlSign | DigitalSignature;
    return profile;
}

Profile ocspSigner()
{
    Profile profile;
    profile.id = "ocsp-signer";
    profile.title = "OCSP signer";
    profile.subject = organizationRules(Required);
    profile.days = 30;
    profile.mostDays = 397;
    profile.keyUsage = DigitalSignature;
    profile.extendedKeyUsage = {"OCSPSigning"};
    profile.ocspNoCheck = true;
    profile.revocationUrls = false;
    return profile;
}

// RFC 3161 2.3: this purpose alone, and critical.
Profile timeStamping()
{
    Profile profile;
    profile.id = "time-stamping";
    profile.title = "Time stamping";
    profile.subject = organizationRules(Required);
    profile.key.rsaFloor = 3072;
    profile.days = 1096;
    profile.mostDays = 2192;
    profile.keyUsage = DigitalSignature;
    profile.extendedKeyUsage = {"timeStamping"};
    profile.extendedKeyUsageCritical = true;
    return profile;
}

Profile custom()
{
    Profile profile;
    profile.id = "custom";
    profile.title = "Custom";
    profile.subject = {{"CN", Optional}};
    profile.otherSubjectParts = true;
    for (const GeneralNameType type :
         {GeneralNameType::Dns, GeneralNameType::Ip, GeneralNameType::Mail, GeneralNameType::Uri,
          GeneralNameType::Directory, GeneralNameType::OtherName, GeneralNameType::RegisteredId})
        profile.names.push_back({type, Optional, 100, true});
    profile.days = 365;
    profile.mostDays = 3653;
    profile.keyUsage = DigitalSignature;
    profile.requestedKeyUsage = true;
    profile.requestedExtensions = {TlsFeature};
    return profile;
}

}  // namespace

const std::vector<Profile> &builtInProfiles()
{
    static const std::vector<Profile> all = {tlsServer(),   tlsClient(),    tlsMutual(),
                                             codeSigning(), mail(),         authority(),
                                             ocspSigner(),  timeStamping(), custom()};
    return all;
}

std::optional<Profile> builtInProfile(std::string_view id)
{
    for (const Profile &profile : builtInProfiles())
        if (profile.id == id)
            return profile;
    return std::nullopt;
}

}  // namespace crypto::x509
