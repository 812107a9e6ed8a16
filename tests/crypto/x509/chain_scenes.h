// SPDX-License-Identifier: GPL-3.0-or-later
// Honest and hostile chains: what is changed in an honest one, and the verdict it must get.
#pragma once

#include "crypto/x509/chain.h"
#include "tests/support/forge.h"

namespace chain_scenes {

using namespace crypto;
using namespace crypto::x509;
using namespace support;

inline constexpr UnixTime Now = 1'795'435'200;  // 2026-11-23T12:00:00Z
inline constexpr UnixTime Day = 86400;

inline const PrivateKey &rootKey()
{
    return forgeKey("EC P-256", 0);
}
inline const PrivateKey &middleKey()
{
    return forgeKey("EC P-256", 1);
}
inline const PrivateKey &leafKey()
{
    return forgeKey("EC P-256", 2);
}
inline const PrivateKey &otherKey()
{
    return forgeKey("EC P-256", 3);
}

inline const Bytes RootName = nameOf({{"O", "House"}, {"CN", "Root"}});
inline const Bytes MiddleName = nameOf({{"O", "House"}, {"CN", "Issuing"}});
inline const Bytes LowerName = nameOf({{"O", "House"}, {"CN", "Lower"}});
inline const Bytes LeafName = nameOf({{"CN", "www.example.org"}});

enum class OpenSsl { Same, Skip };

struct Scene {
    Forge root, middle, leaf;
    std::vector<Forge> more;  // signed by moreKeys
    std::vector<const PrivateKey *> moreKeys;
    const PrivateKey *middleSigner = &rootKey();
    const PrivateKey *leafSigner = &middleKey();
    bool giveMiddle = true, giveRoot = true;
    std::function<void(Bytes &)> damageLeaf;
    ChainOptions options;

    Scene()
        : root(forgedAuthority(RootName, rootKey(), RootName, rootKey())),
          middle(forgedAuthority(MiddleName, middleKey(), RootName, rootKey())),
          leaf(forgedLeaf(LeafName, leafKey(), MiddleName, middleKey()))
    {
        for (Forge *one : {&root, &middle, &leaf})
            one->valid(Now - 100 * Day, Now + 100 * Day);
        leaf.serial[0] = 0x11;
        middle.serial[0] = 0x22;
        leaf.set(oid::Purposes, false, purposes({oid::ServerAuth}));
        leaf.altNames({dnsName("www.example.org"), ipName({192, 0, 2, 1})});
        options.time = Now;
        options.purpose = Purpose::TlsServer;
        options.host = "www.example.org";
    }
};

struct Row {
    const char *name;
    const char *code;  // expected among the errors; empty: valid
    std::function<void(Scene &)> change;
    OpenSsl openssl = OpenSsl::Same;  // whether the openssl program gives the same verdict
};

inline std::vector<Row> rows()
{
    std::vector<Row> all;
    const auto add = [&](const char *name, const char *code, std::function<void(Scene &)> change,
                         OpenSsl openssl = OpenSsl::Same) {
        all.push_back({name, code, std::move(change), openssl});
    };
    const auto skip = OpenSsl::Skip;
    add("plain", "", [](Scene &) {});
    add("leaf tampered", "wrong-signature",
        [](Scene &s) { s.damageLeaf = [](Bytes &der) { der[der.size() - 4] ^= 1; }; });
    add("leaf by another key of the same name", "wrong-signature",
        [](Scene &s) { s.leafSigner = &otherKey(); });
    add("middle by another key", "wrong-signature", [](Scene &s) { s.middleSigner = &otherKey(); });
    add("middle missing", "issuer-missing", [](Scene &s) { s.giveMiddle = false; });
    add("root not trusted", "issuer-missing", [](Scene &s) { s.giveRoot = false; });
    add("leaf expired", "expired", [](Scene &s) { s.leaf.valid(Now - 9 * Day, Now - 1); });
    // RFC 5280 4.1.2.5: the last second is inside; openssl counts it out.
    add(
        "leaf ends this second", "", [](Scene &s) { s.leaf.valid(Now - 9 * Day, Now); }, skip);
    add("leaf begins this second", "", [](Scene &s) { s.leaf.valid(Now, Now + Day); });
    add("leaf begins next second", "not-yet-valid",
        [](Scene &s) { s.leaf.valid(Now + 1, Now + Day); });
    add("middle expired", "expired", [](Scene &s) { s.middle.valid(Now - 9 * Day, Now - 1); });
    add("root expired", "expired", [](Scene &s) { s.root.valid(Now - 9 * Day, Now - 1); });
    add("leaf as authority", "not-an-authority", [](Scene &s) {
        s.middle.set(oid::Constraints, true, constraintsOf(false));
        s.middle.set(oid::KeyUsage, true, usageBits(DigitalSignature));
    });
    add("middle without basic constraints", "not-an-authority",
        [](Scene &s) { s.middle.remove(oid::Constraints); });
    add("middle may not sign", "key-usage",
        [](Scene &s) { s.middle.set(oid::KeyUsage, true, usageBits(CrlSign)); });
    add("middle without key usage", "", [](Scene &s) { s.middle.remove(oid::KeyUsage); });
    add("version 1 as middle", "not-an-authority", [](Scene &s) {
        s.middle.version.reset();
        s.middle.noExtensions = true;
    });
    add("path length 0 fits", "",
        [](Scene &s) { s.middle.set(oid::Constraints, true, constraintsOf(true, 0)); });
    add("path length of the root", "path-length",
        [](Scene &s) { s.root.set(oid::Constraints, true, constraintsOf(true, 0)); });
    const auto lower = [](Scene &s) {
        Forge lowerOne = forgedAuthority(LowerName, otherKey(), MiddleName, middleKey());
        lowerOne.valid(Now - Day, Now + Day);
        lowerOne.serial[0] = 0x33;
        s.more = {lowerOne};
        s.moreKeys = {&middleKey()};
        s.leaf.issuer = LowerName;
        s.leaf.set(oid::AuthorityKeyId, false, authorityKeyIdOf(otherKey()));
        s.leafSigner = &otherKey();
    };
    add("three deep", "", lower);
    add("path length of the middle", "path-length", [lower](Scene &s) {
        lower(s);
        s.middle.set(oid::Constraints, true, constraintsOf(true, 0));
    });
    add("self-issued authority is not counted", "", [](Scene &s) {
        // The same name with a new key, signed by the old one (RFC 5280 6.1.4 (l)).
        Forge rollover = forgedAuthority(MiddleName, otherKey(), MiddleName, middleKey());
        rollover.valid(Now - Day, Now + Day);
        rollover.serial[0] = 0x34;
        s.more = {rollover};
        s.moreKeys = {&middleKey()};
        s.middle.set(oid::Constraints, true, constraintsOf(true, 0));
        s.leaf.set(oid::AuthorityKeyId, false, authorityKeyIdOf(otherKey()));
        s.leafSigner = &otherKey();
    });
    add("other host", "host-mismatch", [](Scene &s) { s.options.host = "example.org"; });
    add("address", "", [](Scene &s) { s.options.host = "192.0.2.1"; });
    add("other address", "host-mismatch", [](Scene &s) { s.options.host = "192.0.2.2"; });
    add("wildcard", "", [](Scene &s) { s.leaf.altNames({dnsName("*.example.org")}); });
    add("wildcard too high", "host-mismatch", [](Scene &s) {
        s.leaf.altNames({dnsName("*.example.org")});
        s.options.host = "a.www.example.org";
    });
    add(
        "common name does not count", "host-mismatch",
        [](Scene &s) { s.leaf.remove(oid::AltNames); }, skip);
    add("wrong extended usage", "extended-key-usage",
        [](Scene &s) { s.leaf.set(oid::Purposes, false, purposes({oid::ClientAuth})); });
    add("no extended usage", "", [](Scene &s) { s.leaf.remove(oid::Purposes); });
    add("authority limited to others", "extended-key-usage",
        [](Scene &s) { s.middle.set(oid::Purposes, false, purposes({oid::MailProtection})); });
    add("usage does not fit", "key-usage",
        [](Scene &s) { s.leaf.set(oid::KeyUsage, true, usageBits(DataEncipherment)); });
    add("code signing needs its purpose", "extended-key-usage", [](Scene &s) {
        s.leaf.remove(oid::Purposes);
        s.options.purpose = Purpose::CodeSigning;
        s.options.host.clear();
    });
    add("unknown critical in leaf", "unknown-critical-extension", [](Scene &s) {
        s.leaf.set("1.2.3.4.5", true, {5, 0});
    });
    add("unknown not critical", "", [](Scene &s) { s.leaf.set("1.2.3.4.5", false, {5, 0}); });
    add("unknown critical in middle", "unknown-critical-extension", [](Scene &s) {
        s.middle.set("1.2.3.4.5", true, {5, 0});
    });
    add("precertificate", "precertificate", [](Scene &s) {
        s.leaf.set(oid::Poison, true, {5, 0});
    });
    add("algorithms differ", "algorithm-mismatch",
        [](Scene &s) { s.leaf.innerAlgorithm = leafKey().algorithmFor({"SHA-384"}).value(); });
    add("extension twice", "duplicate-extension", [](Scene &s) {
        s.leaf.extensions.push_back({oid::KeyUsage, true, usageBits(DigitalSignature)});
    });
    add(
        "extensions in version 1", "bad-version", [](Scene &s) { s.leaf.version.reset(); }, skip);
    add(
        "serial of 21 bytes", "long-serial", [](Scene &s) { s.leaf.serial.assign(21, 0x11); },
        skip);
    add("serial of 20 bytes", "", [](Scene &s) { s.leaf.serial.assign(20, 0x11); });
    add(
        "empty issuer", "empty-issuer",
        [](Scene &s) {
            s.middle.subject = nameOf({});
            s.leaf.issuer = nameOf({});
        },
        skip);
    add(
        "empty subject, names not critical", "empty-subject",
        [](Scene &s) { s.leaf.subject = nameOf({}); }, skip);
    add("empty subject, names critical", "", [](Scene &s) {
        s.leaf.subject = nameOf({});
        s.leaf.altNames({dnsName("www.example.org")}, true);
    });
    add(
        "critical key identifier", "wrongly-critical",
        [](Scene &s) { s.leaf.find(oid::AuthorityKeyId)->critical = true; }, skip);
    add(
        "time without seconds", "malformed-time",
        [](Scene &s) { s.leaf.notBefore = text(23, "2601010000Z"); }, skip);
    add(
        "time with an offset", "malformed-time",
        [](Scene &s) { s.leaf.notBefore = text(23, "260101000000+0100"); }, skip);
    add(
        "length not minimal", "not-der",
        [](Scene &s) {
            s.leaf.subject = {0x30, 0x81, 0x0c, 0x31, 10, 0x30, 8, 6, 3, 0x55, 4, 3, 0x0c, 1, 'x'};
        },
        skip);
    add(
        "leaf may sign by its usage", "usage-without-authority",
        [](Scene &s) {
            s.leaf.set(oid::KeyUsage, true, usageBits(DigitalSignature | KeyCertSign));
        },
        skip);
    add(
        "SHA-1", "weak-signature", [](Scene &s) { s.leaf.digest = "SHA-1"; }, skip);
    add(
        "short key", "weak-key", [](Scene &s) { s.leaf.spki = forgeKey("RSA 1024").spki(); }, skip);
    add("names compared without case", "", [](Scene &s) {
        s.leaf.issuer = nameOf({{"O", "hOUSE"}, {"CN", "  issuing "}});
    });
    add(
        "leaf itself trusted", "",
        [](Scene &s) {
            s.giveMiddle = s.giveRoot = false;
            s.leaf.issuer = s.leaf.subject;
            s.leaf.set(oid::AuthorityKeyId, false, authorityKeyIdOf(leafKey()));
            s.leafSigner = &leafKey();
            s.options.trustAnchors = {s.leaf.sign(leafKey())};
        },
        skip);

    // Name constraints of the middle: permitted, excluded, what the leaf says.
    const auto constrained = [&](const char *name, bool fine, Bytes constraints, Bytes altName,
                                 OpenSsl openssl = OpenSsl::Same) {
        add(
            name, fine ? "" : "name-constraint",
            [constraints, altName](Scene &s) {
                s.middle.set(oid::NameConstraints, true, constraints);
                s.leaf.altNames({altName});
                s.leaf.subject = nameOf({{"O", "House"}});
                s.options.host.clear();
            },
            openssl);
    };
    constrained("DNS in the tree", true, nameConstraints({dnsName("example.org")}),
                dnsName("www.example.org"));
    constrained("DNS the tree itself", true, nameConstraints({dnsName("example.org")}),
                dnsName("example.org"));
    constrained("DNS outside", false, nameConstraints({dnsName("example.org")}),
                dnsName("www.example.com"));
    constrained("DNS only looks like it", false, nameConstraints({dnsName("example.org")}),
                dnsName("badexample.org"));
    constrained("DNS excluded", false, nameConstraints({}, {dnsName("example.org")}),
                dnsName("a.b.example.org"));
    constrained("DNS excluded, any case", false, nameConstraints({}, {dnsName("EXAMPLE.org")}),
                dnsName("www.Example.ORG"));
    constrained("wildcard over an excluded host", false,
                nameConstraints({}, {dnsName("secret.example.org")}), dnsName("*.example.org"),
                skip);
    constrained("wildcard inside", true, nameConstraints({dnsName("example.org")}),
                dnsName("*.example.org"));
    constrained("other kind is free", true, nameConstraints({dnsName("example.org")}),
                ipName({10, 0, 0, 1}));
    constrained("IP inside", true, nameConstraints({ipName({10, 0, 0, 0, 255, 0, 0, 0})}),
                ipName({10, 9, 8, 7}));
    constrained("IP outside", false, nameConstraints({ipName({10, 0, 0, 0, 255, 0, 0, 0})}),
                ipName({11, 9, 8, 7}));
    constrained("IP of the other family", false,
                nameConstraints({ipName({10, 0, 0, 0, 255, 0, 0, 0})}),
                ipName(Bytes{0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    constrained("mail of the host", true, nameConstraints({mailName("example.org")}),
                mailName("a@example.org"));
    constrained("mail of a host below", false, nameConstraints({mailName("example.org")}),
                mailName("a@mail.example.org"));
    constrained("mail below the dot", true, nameConstraints({mailName(".example.org")}),
                mailName("a@mail.example.org"));
    constrained("mail of one box", false, nameConstraints({mailName("a@example.org")}),
                mailName("b@example.org"));
    constrained("URI of the host", true, nameConstraints({uriName("example.org")}),
                uriName("https://example.org:8443/x"));
    constrained("URI excluded", false, nameConstraints({}, {uriName(".example.org")}),
                uriName("https://www.example.org/"));
    constrained("URI without host", false, nameConstraints({uriName("example.org")}),
                uriName("urn:example"));
    constrained("directory inside", true, nameConstraints({directoryName({{"O", "house"}})}),
                dnsName("www.example.org"));
    constrained("directory outside", false, nameConstraints({directoryName({{"O", "Other"}})}),
                dnsName("www.example.org"));
    constrained("directory excluded", false, nameConstraints({}, {directoryName({{"O", "House"}})}),
                dnsName("x.example.org"));
    add("mail in the subject is bound", "name-constraint", [](Scene &s) {
        s.middle.set(oid::NameConstraints, true, nameConstraints({mailName("example.org")}));
        s.leaf.subject = nameOf({{"emailAddress", "a@example.com"}});
    });
    add("constraint with a minimum", "malformed-extension", [](Scene &s) {
        const Bytes subtree = sequence({dnsName("example.org"), Bytes{0x80, 1, 1}});
        s.middle.set(oid::NameConstraints, true, sequence({der::encode(0xa0, subtree)}));
    });
    add(
        "constraints in a leaf", "constraints-without-authority",
        [](Scene &s) {
            s.leaf.set(oid::NameConstraints, true, nameConstraints({dnsName("example.org")}));
        },
        skip);

    // Policies.
    const auto policy = [](const char *dotted) {
        return sequence({sequence({der::encodeOid(dotted)})});
    };
    const Bytes mustHave = sequence({Bytes{0x80, 1, 0}});
    add("policy demanded and there", "", [=](Scene &s) {
        s.middle.set(oid::PolicyConstraints, true, mustHave);
        s.middle.set(oid::Policies, false, policy("1.2.3"));
        s.leaf.set(oid::Policies, false, policy("1.2.3"));
    });
    add("policy demanded and missing", "policy", [=](Scene &s) {
        s.middle.set(oid::PolicyConstraints, true, mustHave);
        s.middle.set(oid::Policies, false, policy("1.2.3"));
    });
    add("policy demanded and another there", "policy", [=](Scene &s) {
        s.middle.set(oid::PolicyConstraints, true, mustHave);
        s.middle.set(oid::Policies, false, policy("1.2.3"));
        s.leaf.set(oid::Policies, false, policy("1.2.4"));
    });
    add("policy mapped", "", [=](Scene &s) {
        s.middle.set(oid::PolicyConstraints, true, mustHave);
        s.middle.set(oid::Policies, false, policy("1.2.3"));
        s.middle.set(oid::PolicyMappings, true,
                     sequence({sequence({der::encodeOid("1.2.3"), der::encodeOid("1.2.4")})}));
        s.leaf.set(oid::Policies, false, policy("1.2.4"));
    });
    add("any policy inhibited", "policy", [=](Scene &s) {
        s.middle.set(oid::PolicyConstraints, true, mustHave);
        s.middle.set(oid::InhibitAny, true, der::encodeInteger(std::uint64_t{0}));
        s.middle.set(oid::Policies, false, policy("1.2.3"));
        s.leaf.set(oid::Policies, false, policy("2.5.29.32.0"));
    });
    add("policy twice", "malformed-policy", [](Scene &s) {
        const Bytes one = sequence({der::encodeOid("1.2.3")});
        s.leaf.set(oid::Policies, false, sequence({one, one}));
    });
    return all;
}

}  // namespace chain_scenes
