// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for files: whatever holds certificates, keys, requests or CRLs comes out as a stream
// of items. Recognised by content, never by name (the name only breaks ties): PEM with any noise
// around, DER (also several in a row), bare base64, PKCS#7, PKCS#8, PKCS#1, SEC1, PKCS#12, JKS,
// JCEKS, ZIP of those, Kubernetes Secret YAML and JSON.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace crypto::wire {

struct ImportItem {
    enum class Kind : std::uint8_t {
        Certificate,  // der: content, algorithm and signature of one certificate, nothing behind;
                      // Certificate::parse may still find its fields malformed
        PrivateKey,  // key: PKCS#8 DER, read and understood; spkiSha256 is set
        EncryptedPrivateKey,  // no given passphrase opens it; the rest of the file goes on
        Crl,  // der
        Request,  // der
        Unreadable  // code and reason say why; block and offset say where
    };
    enum class Origin : std::uint8_t { File, KeystoreEntry, KubernetesSecret };

    Kind kind = Kind::Unreadable;
    Origin origin = Origin::File;
    Bytes der;
    Secret key;
    Bytes spkiSha256;  // PrivateKey only
    // Where inside the file: "" for the only object, block number "3" in a bundle, alias in a
    // keystore, "folder/a.pem" or "folder/a.pem:3" in a ZIP, "namespace/secret:tls.crt". Untrusted
    // text.
    std::string entry;
    std::uint64_t block = 0;  // counted from 1 in its file (or archive member)
    std::uint64_t offset = 0;  // byte where the block begins in its file (or archive member)
    ErrorCode code = ErrorCode::Unknown;  // Unreadable only; PassphraseNeeded and WrongPassphrase
    std::string reason;  // mean that another try with a passphrase may help
};

struct ImportLimits {
    std::uint64_t objectBytes = 16u << 20;  // one DER object
    std::uint64_t crlBytes = 64u << 20;  // one CRL
    std::uint64_t containerBytes = 64u << 20;  // PKCS#12, JKS, ZIP, YAML as a whole
    std::uint64_t archiveBytes = 512u << 20;  // all members of one ZIP, unpacked
    std::uint64_t archiveRatio = 100;  // unpacked : packed, above 8 MB unpacked
    std::uint64_t archiveMembers = 200'000;
    int archiveDepth = 2;
};

struct ImportOptions {
    std::string name;  // file name for messages and ties; may be empty
    std::vector<Secret> passphrases;  // tried on every container and encrypted key, in order
    // Asked when none of them fits, with the name of the container (and entry); nothing = skip it.
    // Called on the reading thread.
    std::function<std::optional<Secret>(const std::string &container)> ask;
    ImportLimits limits;
    std::stop_token stop;  // next() then fails with Cancelled
};

// Reads in chunks: a PEM or DER bundle of any size needs memory for one object only.
class ImportReader {
public:
    // NotFound, NotPermitted or InputOutput when the file cannot be opened or is no regular file,
    // FIFO or standard input.
    static Result<ImportReader> openFile(const std::string &path, ImportOptions options = {});
    // Takes over nothing: the descriptor stays the caller's to close.
    static Result<ImportReader> openDescriptor(int descriptor, ImportOptions options = {});
    static Result<ImportReader> openMemory(Bytes bytes, ImportOptions options = {});

    ImportReader(ImportReader &&) noexcept;
    ImportReader &operator=(ImportReader &&) noexcept;
    ~ImportReader();

    // The next item; nothing at the end. Fails only when reading itself fails (InputOutput) or is
    // stopped (Cancelled); a bad block is an item.
    Result<std::optional<ImportItem>> next();

    // True when nothing in the file looked like any known form (then there was no item either).
    bool unrecognised() const;
    std::uint64_t bytesRead() const;  // for progress
    std::uint64_t totalBytes() const;  // 0: not known (pipe)

    class Parts;

private:
    explicit ImportReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto::wire
