// SPDX-License-Identifier: GPL-3.0-or-later
// What can fail returns Result<T>; "not found" is std::optional, not an error.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace crypto {

// One code per cause a person could act upon; ui/parts/texts turns it into a sentence.
enum class ErrorCode {
    Unknown,
    InvalidArgument,  // a caller's value is outside its documented range
    Malformed,  // bytes do not follow their format
    Truncated,  // bytes end too early
    TooLarge,  // a limit was reached before work was done
    Unsupported,  // well formed, but an algorithm or version we do not handle
    WrongPassphrase,  // a secret does not open what it should open
    PassphraseNeeded,  // encrypted, and no secret was given
    NotFound,  // a file, row or object that must exist does not
    AlreadyExists,
    ReadOnly,  // the vault or folder may not be written
    Locked,  // the vault is locked, or another process holds it
    Busy,  // a lock was not freed within its time-out
    DiskFull,
    InputOutput,  // the operating system refused a read or write
    Damaged,  // stored data fails its integrity check
    NewerVersion,  // written by a newer release: refused, nothing touched
    Cancelled,  // a stop token was honoured
    NotPermitted,
    QuerySyntax,  // the query text is wrong; detail starts with the position
    CryptoFailure,  // the crypto library failed where it should not
    TokenMissing,  // the hardware token (PKCS#11) is not there, or was pulled out
    WrongPin,  // the token refused its PIN; it counts the tries
    PinLocked,  // too many wrong PINs: only the token's security officer can unlock it
    NotTrusted,  // a server did not prove who it is (TLS); nothing was sent to it
    Refused,  // a server understood, and says no for good
    Unreachable,  // a server does not answer, or not with what was asked for
};

// Names the cause (code), the thing it happened to (object), and the library's own words (detail).
// None of the three may hold a secret.
struct Error {
    ErrorCode code = ErrorCode::Unknown;
    std::string object;
    std::string detail;
};

template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    const T &value() const &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const &
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }
    Error &&error() &&
    {
        assert(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) { }

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const &
    {
        assert(!m_ok);
        return m_error;
    }
    Error &&error() &&
    {
        assert(!m_ok);
        return std::move(m_error);
    }

private:
    Error m_error;
    bool m_ok = true;
};

}  // namespace crypto
