// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/oid_names.h"

#include "crypto/base/der.h"

#include <deque>
#include <unordered_map>

namespace crypto {

namespace {

struct Row {
    const char *dotted;
    const char *name;
    OidKind kind;
};

using enum OidKind;

// One OID per row. Names of algorithms with one identifier for key and signature are PublicKey.
constexpr Row Rows[] = {
    // RFC 4519 and RFC 5280 appendix A, EV guidelines 9.2, eIDAS (ETSI EN 319 412-1)
    {"2.5.4.3", "CN", NameAttribute},
    {"2.5.4.4", "SN", NameAttribute},
    {"2.5.4.5", "serialNumber", NameAttribute},
    {"2.5.4.6", "C", NameAttribute},
    {"2.5.4.7", "L", NameAttribute},
    {"2.5.4.8", "ST", NameAttribute},
    {"2.5.4.9", "street", NameAttribute},
    {"2.5.4.10", "O", NameAttribute},
    {"2.5.4.11", "OU", NameAttribute},
    {"2.5.4.12", "title", NameAttribute},
    {"2.5.4.13", "description", NameAttribute},
    {"2.5.4.15", "businessCategory", NameAttribute},
    {"2.5.4.16", "postalAddress", NameAttribute},
    {"2.5.4.17", "postalCode", NameAttribute},
    {"2.5.4.20", "telephoneNumber", NameAttribute},
    {"2.5.4.41", "name", NameAttribute},
    {"2.5.4.42", "GN", NameAttribute},
    {"2.5.4.43", "initials", NameAttribute},
    {"2.5.4.44", "generationQualifier", NameAttribute},
    {"2.5.4.45", "x500UniqueIdentifier", NameAttribute},
    {"2.5.4.46", "dnQualifier", NameAttribute},
    {"2.5.4.65", "pseudonym", NameAttribute},
    {"2.5.4.97", "organizationIdentifier", NameAttribute},
    {"0.9.2342.19200300.100.1.1", "UID", NameAttribute},
    {"0.9.2342.19200300.100.1.25", "DC", NameAttribute},
    {"1.2.840.113549.1.9.1", "emailAddress", NameAttribute},
    {"1.2.840.113549.1.9.2", "unstructuredName", NameAttribute},
    {"1.2.840.113549.1.9.8", "unstructuredAddress", NameAttribute},
    {"1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL", NameAttribute},
    {"1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST", NameAttribute},
    {"1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC", NameAttribute},

    {"1.2.840.113549.1.1.1", "RSA", PublicKey},
    {"2.5.8.1.1", "RSA", PublicKey},
    {"1.2.840.113549.1.1.10", "RSA-PSS", PublicKey},
    {"1.2.840.113549.1.1.7", "RSA-OAEP", PublicKey},
    {"1.2.840.10040.4.1", "DSA", PublicKey},
    {"1.3.14.3.2.12", "DSA", PublicKey},
    {"1.2.840.113549.1.3.1", "DH", PublicKey},
    {"1.2.840.10046.2.1", "DH", PublicKey},
    {"1.2.840.10045.2.1", "EC", PublicKey},
    {"1.3.132.1.12", "EC", PublicKey},
    {"1.3.132.1.13", "EC", PublicKey},
    {"1.3.101.110", "X25519", PublicKey},
    {"1.3.101.111", "X448", PublicKey},
    {"1.3.101.112", "Ed25519", PublicKey},
    {"1.3.101.113", "Ed448", PublicKey},
    {"1.2.643.7.1.1.1.1", "GOST 2012-256", PublicKey},
    {"1.2.643.7.1.1.1.2", "GOST 2012-512", PublicKey},
    {"1.2.643.2.2.19", "GOST 2001", PublicKey},
    // FIPS 203, 204, 205 (RFC 9881, 9909, 9935)
    {"2.16.840.1.101.3.4.3.17", "ML-DSA-44", PublicKey},
    {"2.16.840.1.101.3.4.3.18", "ML-DSA-65", PublicKey},
    {"2.16.840.1.101.3.4.3.19", "ML-DSA-87", PublicKey},
    {"2.16.840.1.101.3.4.3.20", "SLH-DSA-SHA2-128s", PublicKey},
    {"2.16.840.1.101.3.4.3.21", "SLH-DSA-SHA2-128f", PublicKey},
    {"2.16.840.1.101.3.4.3.22", "SLH-DSA-SHA2-192s", PublicKey},
    {"2.16.840.1.101.3.4.3.23", "SLH-DSA-SHA2-192f", PublicKey},
    {"2.16.840.1.101.3.4.3.24", "SLH-DSA-SHA2-256s", PublicKey},
    {"2.16.840.1.101.3.4.3.25", "SLH-DSA-SHA2-256f", PublicKey},
    {"2.16.840.1.101.3.4.3.26", "SLH-DSA-SHAKE-128s", PublicKey},
    {"2.16.840.1.101.3.4.3.27", "SLH-DSA-SHAKE-128f", PublicKey},
    {"2.16.840.1.101.3.4.3.28", "SLH-DSA-SHAKE-192s", PublicKey},
    {"2.16.840.1.101.3.4.3.29", "SLH-DSA-SHAKE-192f", PublicKey},
    {"2.16.840.1.101.3.4.3.30", "SLH-DSA-SHAKE-256s", PublicKey},
    {"2.16.840.1.101.3.4.3.31", "SLH-DSA-SHAKE-256f", PublicKey},
    {"2.16.840.1.101.3.4.4.1", "ML-KEM-512", PublicKey},
    {"2.16.840.1.101.3.4.4.2", "ML-KEM-768", PublicKey},
    {"2.16.840.1.101.3.4.4.3", "ML-KEM-1024", PublicKey},
    {"2.16.840.1.101.3.4.3.32", "HashML-DSA-44", PublicKey},
    {"2.16.840.1.101.3.4.3.33", "HashML-DSA-65", PublicKey},
    {"2.16.840.1.101.3.4.3.34", "HashML-DSA-87", PublicKey},
    {"1.2.840.113549.1.9.16.3.17", "HSS-LMS", PublicKey},
    {"1.3.6.1.5.5.7.6.34", "XMSS", PublicKey},
    {"1.3.6.1.5.5.7.6.35", "XMSS-MT", PublicKey},
    // draft-ietf-lamps-pq-composite-sigs, the arc IANA allocated
    {"1.3.6.1.5.5.7.6.37", "MLDSA44-RSA2048-PSS", PublicKey},
    {"1.3.6.1.5.5.7.6.38", "MLDSA44-RSA2048", PublicKey},
    {"1.3.6.1.5.5.7.6.39", "MLDSA44-Ed25519", PublicKey},
    {"1.3.6.1.5.5.7.6.40", "MLDSA44-P256", PublicKey},
    {"1.3.6.1.5.5.7.6.41", "MLDSA65-RSA3072-PSS", PublicKey},
    {"1.3.6.1.5.5.7.6.42", "MLDSA65-RSA3072", PublicKey},
    {"1.3.6.1.5.5.7.6.43", "MLDSA65-RSA4096-PSS", PublicKey},
    {"1.3.6.1.5.5.7.6.44", "MLDSA65-RSA4096", PublicKey},
    {"1.3.6.1.5.5.7.6.45", "MLDSA65-P256", PublicKey},
    {"1.3.6.1.5.5.7.6.46", "MLDSA65-P384", PublicKey},
    {"1.3.6.1.5.5.7.6.47", "MLDSA65-brainpoolP256r1", PublicKey},
    {"1.3.6.1.5.5.7.6.48", "MLDSA65-Ed25519", PublicKey},
    {"1.3.6.1.5.5.7.6.49", "MLDSA87-P384", PublicKey},
    {"1.3.6.1.5.5.7.6.50", "MLDSA87-brainpoolP384r1", PublicKey},
    {"1.3.6.1.5.5.7.6.51", "MLDSA87-Ed448", PublicKey},
    {"1.3.6.1.5.5.7.6.52", "MLDSA87-RSA3072-PSS", PublicKey},
    {"1.3.6.1.5.5.7.6.53", "MLDSA87-RSA4096-PSS", PublicKey},
    {"1.3.6.1.5.5.7.6.54", "MLDSA87-P521", PublicKey},

    {"1.2.840.10045.3.1.1", "P-192", Curve},
    {"1.3.132.0.33", "P-224", Curve},
    {"1.2.840.10045.3.1.7", "P-256", Curve},
    {"1.3.132.0.34", "P-384", Curve},
    {"1.3.132.0.35", "P-521", Curve},
    {"1.3.132.0.10", "secp256k1", Curve},
    {"1.3.132.0.8", "secp160r1", Curve},
    {"1.3.132.0.9", "secp160k1", Curve},
    {"1.3.132.0.30", "secp160r2", Curve},
    {"1.3.132.0.31", "secp192k1", Curve},
    {"1.3.132.0.32", "secp224k1", Curve},
    {"1.3.132.0.6", "secp112r1", Curve},
    {"1.3.132.0.7", "secp112r2", Curve},
    {"1.3.132.0.28", "secp128r1", Curve},
    {"1.3.132.0.29", "secp128r2", Curve},
    {"1.3.132.0.1", "sect163k1", Curve},
    {"1.3.132.0.15", "sect163r2", Curve},
    {"1.3.132.0.26", "sect233k1", Curve},
    {"1.3.132.0.27", "sect233r1", Curve},
    {"1.3.132.0.16", "sect283k1", Curve},
    {"1.3.132.0.17", "sect283r1", Curve},
    {"1.3.132.0.36", "sect409k1", Curve},
    {"1.3.132.0.37", "sect409r1", Curve},
    {"1.3.132.0.38", "sect571k1", Curve},
    {"1.3.132.0.39", "sect571r1", Curve},
    {"1.3.36.3.3.2.8.1.1.1", "brainpoolP160r1", Curve},
    {"1.3.36.3.3.2.8.1.1.3", "brainpoolP192r1", Curve},
    {"1.3.36.3.3.2.8.1.1.5", "brainpoolP224r1", Curve},
    {"1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1", Curve},
    {"1.3.36.3.3.2.8.1.1.8", "brainpoolP256t1", Curve},
    {"1.3.36.3.3.2.8.1.1.9", "brainpoolP320r1", Curve},
    {"1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1", Curve},
    {"1.3.36.3.3.2.8.1.1.12", "brainpoolP384t1", Curve},
    {"1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1", Curve},
    {"1.3.36.3.3.2.8.1.1.14", "brainpoolP512t1", Curve},
    {"1.2.250.1.223.101.256.1", "FRP256v1", Curve},
    {"1.2.156.10197.1.301", "SM2", Curve},

    {"1.2.840.113549.1.1.2", "md2WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.3", "md4WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.4", "md5WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.5", "sha1WithRSAEncryption", Signature},
    {"1.3.14.3.2.29", "sha1WithRSA", Signature},
    {"1.3.14.3.2.3", "md5WithRSA", Signature},
    {"1.2.840.113549.1.1.14", "sha224WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.11", "sha256WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.12", "sha384WithRSAEncryption", Signature},
    {"1.2.840.113549.1.1.13", "sha512WithRSAEncryption", Signature},
    {"2.16.840.1.101.3.4.3.13", "sha3-224WithRSAEncryption", Signature},
    {"2.16.840.1.101.3.4.3.14", "sha3-256WithRSAEncryption", Signature},
    {"2.16.840.1.101.3.4.3.15", "sha3-384WithRSAEncryption", Signature},
    {"2.16.840.1.101.3.4.3.16", "sha3-512WithRSAEncryption", Signature},
    {"1.2.840.10045.4.1", "ecdsa-with-SHA1", Signature},
    {"1.2.840.10045.4.3.1", "ecdsa-with-SHA224", Signature},
    {"1.2.840.10045.4.3.2", "ecdsa-with-SHA256", Signature},
    {"1.2.840.10045.4.3.3", "ecdsa-with-SHA384", Signature},
    {"1.2.840.10045.4.3.4", "ecdsa-with-SHA512", Signature},
    {"2.16.840.1.101.3.4.3.9", "ecdsa-with-SHA3-224", Signature},
    {"2.16.840.1.101.3.4.3.10", "ecdsa-with-SHA3-256", Signature},
    {"2.16.840.1.101.3.4.3.11", "ecdsa-with-SHA3-384", Signature},
    {"2.16.840.1.101.3.4.3.12", "ecdsa-with-SHA3-512", Signature},
    {"1.2.840.10040.4.3", "dsa-with-SHA1", Signature},
    {"1.3.14.3.2.27", "dsa-with-SHA1", Signature},
    {"2.16.840.1.101.3.4.3.1", "dsa-with-SHA224", Signature},
    {"2.16.840.1.101.3.4.3.2", "dsa-with-SHA256", Signature},
    {"2.16.840.1.101.3.4.3.3", "dsa-with-SHA384", Signature},
    {"2.16.840.1.101.3.4.3.4", "dsa-with-SHA512", Signature},
    {"1.2.156.10197.1.501", "SM2-with-SM3", Signature},
    {"1.2.643.7.1.1.3.2", "GOST 2012-256", Signature},
    {"1.2.643.7.1.1.3.3", "GOST 2012-512", Signature},
    {"1.2.643.2.2.3", "GOST 2001", Signature},

    {"1.2.840.113549.2.5", "MD5", Digest},
    {"1.3.14.3.2.26", "SHA-1", Digest},
    {"2.16.840.1.101.3.4.2.4", "SHA-224", Digest},
    {"2.16.840.1.101.3.4.2.1", "SHA-256", Digest},
    {"2.16.840.1.101.3.4.2.2", "SHA-384", Digest},
    {"2.16.840.1.101.3.4.2.3", "SHA-512", Digest},
    {"2.16.840.1.101.3.4.2.8", "SHA3-256", Digest},
    {"2.16.840.1.101.3.4.2.9", "SHA3-384", Digest},
    {"2.16.840.1.101.3.4.2.10", "SHA3-512", Digest},

    {"2.5.29.9", "Subject directory attributes", Extension},
    {"2.5.29.14", "Subject key identifier", Extension},
    {"2.5.29.15", "Key usage", Extension},
    {"2.5.29.16", "Private key usage period", Extension},
    {"2.5.29.17", "Subject alternative names", Extension},
    {"2.5.29.18", "Issuer alternative names", Extension},
    {"2.5.29.19", "Basic constraints", Extension},
    {"2.5.29.20", "CRL number", Extension},
    {"2.5.29.21", "CRL reason", Extension},
    {"2.5.29.24", "Invalidity date", Extension},
    {"2.5.29.27", "Delta CRL indicator", Extension},
    {"2.5.29.28", "Issuing distribution point", Extension},
    {"2.5.29.29", "Certificate issuer", Extension},
    {"2.5.29.30", "Name constraints", Extension},
    {"2.5.29.31", "CRL distribution points", Extension},
    {"2.5.29.32", "Certificate policies", Extension},
    {"2.5.29.33", "Policy mappings", Extension},
    {"2.5.29.35", "Authority key identifier", Extension},
    {"2.5.29.36", "Policy constraints", Extension},
    {"2.5.29.37", "Extended key usage", Extension},
    {"2.5.29.46", "Freshest CRL", Extension},
    {"2.5.29.54", "Inhibit any policy", Extension},
    {"2.5.29.72", "Alternative public key", Extension},
    {"2.5.29.73", "Alternative signature algorithm", Extension},
    {"2.5.29.74", "Alternative signature", Extension},
    {"1.3.6.1.5.5.7.1.1", "Authority information access", Extension},
    {"1.3.6.1.5.5.7.1.3", "Qualified certificate statements", Extension},
    {"1.3.6.1.5.5.7.1.7", "IP address blocks", Extension},
    {"1.3.6.1.5.5.7.1.8", "AS numbers", Extension},
    {"1.3.6.1.5.5.7.1.11", "Subject information access", Extension},
    {"1.3.6.1.5.5.7.1.24", "TLS feature", Extension},
    {"1.3.6.1.5.5.7.1.26", "TN authorization list", Extension},
    {"1.3.6.1.5.5.7.1.31", "ACME identifier", Extension},
    {"1.3.6.1.5.5.7.1.36", "Related certificate", Extension},
    {"1.3.6.1.5.5.7.48.1.5", "OCSP no check", Extension},
    {"1.3.6.1.4.1.11129.2.4.2", "Signed certificate timestamps", Extension},
    {"1.3.6.1.4.1.11129.2.4.3", "Certificate transparency poison", Extension},
    {"1.3.6.1.4.1.311.20.2", "Microsoft certificate template name", Extension},
    {"1.3.6.1.4.1.311.21.1", "Microsoft CA version", Extension},
    {"1.3.6.1.4.1.311.21.2", "Microsoft previous CA certificate hash", Extension},
    {"1.3.6.1.4.1.311.21.7", "Microsoft certificate template", Extension},
    {"1.3.6.1.4.1.311.21.10", "Microsoft application policies", Extension},
    {"1.3.6.1.4.1.311.25.2", "Microsoft NTDS security identifier", Extension},
    {"2.16.840.1.113730.1.1", "Netscape certificate type", Extension},
    {"2.16.840.1.113730.1.13", "Netscape comment", Extension},
    {"2.16.840.1.114027.80.6.1", "Delta certificate descriptor", Extension},
    {"1.2.840.113533.7.65.0", "Entrust version", Extension},
    {"2.23.140.3.1", "CA/B Forum organization identifier", Extension},

    {"2.5.29.37.0", "anyExtendedKeyUsage", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.1", "serverAuth", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.2", "clientAuth", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.3", "codeSigning", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.4", "emailProtection", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.5", "ipsecEndSystem", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.6", "ipsecTunnel", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.7", "ipsecUser", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.8", "timeStamping", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.9", "OCSPSigning", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.13", "eapOverPPP", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.14", "eapOverLAN", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.17", "ipsecIKE", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.21", "secureShellClient", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.22", "secureShellServer", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.27", "cmcCA", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.28", "cmcRA", ExtendedKeyUsage},
    {"1.3.6.1.5.5.7.3.36", "documentSigning", ExtendedKeyUsage},
    {"1.3.6.1.5.2.3.4", "pkinitClient", ExtendedKeyUsage},
    {"1.3.6.1.5.2.3.5", "pkinitKdc", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.20.2.2", "msSmartcardLogon", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.10.3.3", "msServerGatedCrypto", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.10.3.4", "msEncryptedFileSystem", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.10.3.4.1", "msEfsRecovery", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.10.3.12", "msDocumentSigning", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.20.2.1", "msEnrollmentAgent", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.2.1.21", "msIndividualCodeSigning", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.2.1.22", "msCommercialCodeSigning", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.21.5", "msCaExchange", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.54.1.2", "msRemoteDesktop", ExtendedKeyUsage},
    {"1.3.6.1.4.1.311.67.1.1", "msBitLockerEncryption", ExtendedKeyUsage},
    {"2.16.840.1.113730.4.1", "nsServerGatedCrypto", ExtendedKeyUsage},
    {"1.3.6.1.4.1.11129.2.4.4", "ctPrecertificateSigning", ExtendedKeyUsage},
    {"2.23.133.8.1", "tcgEkCertificate", ExtendedKeyUsage},

    {"2.5.29.32.0", "any policy", Policy},
    {"2.23.140.1.1", "CA/B Forum extended validation", Policy},
    {"2.23.140.1.2.1", "CA/B Forum domain validated", Policy},
    {"2.23.140.1.2.2", "CA/B Forum organization validated", Policy},
    {"2.23.140.1.2.3", "CA/B Forum individual validated", Policy},
    {"2.23.140.1.3", "CA/B Forum EV code signing", Policy},
    {"2.23.140.1.4.1", "CA/B Forum code signing", Policy},
    {"1.3.6.1.5.5.7.2.1", "CPS", Policy},
    {"1.3.6.1.5.5.7.2.2", "user notice", Policy},

    {"1.3.6.1.5.5.7.48.1", "OCSP", AccessMethod},
    {"1.3.6.1.5.5.7.48.2", "CA issuers", AccessMethod},
    {"1.3.6.1.5.5.7.48.3", "time stamping", AccessMethod},
    {"1.3.6.1.5.5.7.48.5", "CA repository", AccessMethod},
    {"1.3.6.1.4.1.311.20.2.3", "user principal name", OtherName},
    {"1.3.6.1.5.2.2", "Kerberos principal", OtherName},
    {"1.3.6.1.5.5.7.8.5", "XMPP address", OtherName},
    {"1.3.6.1.5.5.7.8.7", "SRV name", OtherName},
    {"1.3.6.1.5.5.7.8.9", "SMTP UTF-8 mailbox", OtherName},
    {"1.3.6.1.5.5.7.8.4", "hardware module name", OtherName},
    {"1.3.6.1.5.5.7.8.3", "permanent identifier", OtherName},
    {"1.3.6.1.4.1.311.25.1", "Microsoft domain controller GUID", OtherName},

    {"1.2.840.113549.1.5.13", "PBES2", Encryption},
    {"1.2.840.113549.1.5.12", "PBKDF2", Encryption},
    {"1.3.6.1.4.1.11591.4.11", "scrypt", Encryption},
    {"1.2.840.113549.1.5.3", "pbeWithMD5AndDES-CBC", Encryption},
    {"1.2.840.113549.1.5.10", "pbeWithSHA1AndDES-CBC", Encryption},
    {"1.2.840.113549.1.12.1.3", "pbeWithSHAAnd3-KeyTripleDES-CBC", Encryption},
    {"1.2.840.113549.1.12.1.6", "pbeWithSHAAnd40BitRC2-CBC", Encryption},
    {"1.2.840.113549.3.7", "des-ede3-cbc", Encryption},
    {"2.16.840.1.101.3.4.1.2", "aes128-cbc", Encryption},
    {"2.16.840.1.101.3.4.1.22", "aes192-cbc", Encryption},
    {"2.16.840.1.101.3.4.1.42", "aes256-cbc", Encryption},
    {"1.2.840.113549.1.7.1", "data", ContentType},
    {"1.2.840.113549.1.7.2", "signedData", ContentType},
    {"1.2.840.113549.1.7.3", "envelopedData", ContentType},
    {"1.2.840.113549.1.7.6", "encryptedData", ContentType},
    {"1.2.840.113549.1.9.7", "challengePassword", Attribute},
    {"1.2.840.113549.1.9.14", "extensionRequest", Attribute},
    {"1.2.840.113549.1.9.20", "friendlyName", Attribute},
    {"1.2.840.113549.1.9.21", "localKeyID", Attribute},
    {"1.2.840.113549.1.1.8", "MGF1", Digest},
};

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

class Table {
public:
    Table()
    {
        m_byContent.reserve(std::size(Rows) * 2);
        for (const Row &row : Rows) {
            m_contents.push_back(der::oidBytes(row.dotted).value_or(Bytes{}));
            m_byContent.emplace(asText(m_contents.back()), &row);
        }
    }
    const Row *find(ByteView content) const
    {
        const auto found = m_byContent.find(asText(content));
        return found == m_byContent.end() ? nullptr : found->second;
    }

private:
    std::deque<Bytes> m_contents;
    std::unordered_map<std::string_view, const Row *> m_byContent;
};

const Table &table()
{
    static const Table instance;
    return instance;
}

}  // namespace

OidName oidName(ByteView content)
{
    const Row *row = table().find(content);
    return row ? OidName{row->name, row->kind} : OidName{};
}

OidName oidName(std::string_view dotted)
{
    const auto content = der::oidBytes(dotted);
    return content ? oidName(ByteView(*content)) : OidName{};
}

std::string oidLabel(ByteView content)
{
    const OidName known = oidName(content);
    return known.name.empty() ? der::oidText(content) : std::string(known.name);
}

std::string oidFromName(std::string_view name, OidKind kind)
{
    for (const Row &row : Rows)
        if (row.kind == kind && name == row.name)
            return row.dotted;
    return {};
}

}  // namespace crypto
