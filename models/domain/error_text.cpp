// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error_text.h"

#include "models/domain/visible_text.h"

#include <QCoreApplication>

namespace domain {

using crypto::ErrorCode;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

// Two wordings per cause: with the object's name (%1), and without.
struct Wording {
    const char *named;
    const char *unnamed;
    const char *remedy;
};

// The strings are marked for the translation tools here and translated where they are used.
Wording wordingOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be used like this."),
                QT_TRANSLATE_NOOP("ErrorText", "A value is outside its allowed range."),
                QT_TRANSLATE_NOOP("ErrorText", "Correct the value and try again.")};
    case ErrorCode::Malformed:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 does not follow its format."),
                QT_TRANSLATE_NOOP("ErrorText", "The data does not follow its format."),
                QT_TRANSLATE_NOOP(
                    "ErrorText", "Check that it is the right file and was copied in binary mode.")};
    case ErrorCode::Truncated:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 ends too early."),
                QT_TRANSLATE_NOOP("ErrorText", "The data ends too early."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Copy it again; the transfer was probably interrupted.")};
    case ErrorCode::TooLarge:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 is larger than what is read safely."),
                QT_TRANSLATE_NOOP("ErrorText", "The data is larger than what is read safely."),
                QT_TRANSLATE_NOOP("ErrorText", "Split it into smaller parts.")};
    case ErrorCode::Unsupported:
        return {QT_TRANSLATE_NOOP("ErrorText",
                                  "%1 uses an algorithm or version this program does not handle."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "An algorithm or version is not handled by this program."),
                QT_TRANSLATE_NOOP("ErrorText", "Convert it to a current format first.")};
    case ErrorCode::WrongPassphrase:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open %1."),
            QT_TRANSLATE_NOOP("ErrorText", "The passphrase is not right."),
            QT_TRANSLATE_NOOP(
                "ErrorText",
                "Check the keyboard layout and Caps Lock; if it is lost, use the recovery code.")};
    case ErrorCode::PassphraseNeeded:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "%1 is encrypted and needs a passphrase."),
            QT_TRANSLATE_NOOP("ErrorText", "A passphrase is needed."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "Give the passphrase (on the command line with a passphrase file).")};
    case ErrorCode::NotFound:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 was not found."),
                QT_TRANSLATE_NOOP("ErrorText", "What was asked for was not found."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the name.")};
    case ErrorCode::AlreadyExists:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "%1 exists already."),
            QT_TRANSLATE_NOOP("ErrorText", "It exists already."),
            QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or remove the old one first.")};
    case ErrorCode::ReadOnly:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 may only be read."),
                QT_TRANSLATE_NOOP("ErrorText", "The vault may only be read."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Close the other program that has the vault open, or check the "
                                  "folder's permissions.")};
    case ErrorCode::Locked:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 is locked."),
                QT_TRANSLATE_NOOP("ErrorText", "The vault is locked."),
                QT_TRANSLATE_NOOP("ErrorText", "Unlock it first.")};
    case ErrorCode::Busy:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 is in use by another program."),
                QT_TRANSLATE_NOOP("ErrorText", "The vault is in use by another program."),
                QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.")};
    case ErrorCode::DiskFull:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "There is no space left to write %1."),
            QT_TRANSLATE_NOOP("ErrorText", "There is no space left on the disk."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "Free some space and try again; what was there before is unharmed.")};
    case ErrorCode::InputOutput:
        return {QT_TRANSLATE_NOOP("ErrorText", "The system could not read or write %1."),
                QT_TRANSLATE_NOOP("ErrorText", "The system refused to read or write."),
                QT_TRANSLATE_NOOP("ErrorText", "Check the path, the permissions and the disk.")};
    case ErrorCode::Damaged:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "%1 is damaged: its content fails the integrity check."),
            QT_TRANSLATE_NOOP("ErrorText", "Stored data is damaged: it fails the integrity check."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "Keep the folder as it is, run \"sealkeeper vault check\" and "
                              "restore the newest good backup.")};
    case ErrorCode::NewerVersion:
        return {QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "%1 was written by a newer release of Sealkeeper; nothing was touched."),
                QT_TRANSLATE_NOOP(
                    "ErrorText",
                    "This was written by a newer release of Sealkeeper; nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "Install the newer release.")};
    case ErrorCode::Cancelled:
        return {QT_TRANSLATE_NOOP("ErrorText", "Stopped as asked: %1."),
                QT_TRANSLATE_NOOP("ErrorText", "Stopped as asked."),
                QT_TRANSLATE_NOOP("ErrorText", "What was finished before stays.")};
    case ErrorCode::NotPermitted:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 is not permitted."),
                QT_TRANSLATE_NOOP("ErrorText", "This is not permitted."),
                QT_TRANSLATE_NOOP("ErrorText", "Ask an administrator who may do this.")};
    case ErrorCode::QuerySyntax:
        return {QT_TRANSLATE_NOOP("ErrorText", "The query cannot be read: %1."),
                QT_TRANSLATE_NOOP("ErrorText", "The query cannot be read."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Examples: expires<30d   owner:none   issuer:\"R11\" -tag:test   "
                                  "san:*.example.org")};
    case ErrorCode::CryptoFailure:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "A cryptographic operation failed on %1."),
            QT_TRANSLATE_NOOP("ErrorText", "A cryptographic operation failed."),
            QT_TRANSLATE_NOOP("ErrorText", "Report this with the details; it should not happen.")};
    case ErrorCode::TokenMissing:
        return {QT_TRANSLATE_NOOP("ErrorText", "The token %1 is not there."),
                QT_TRANSLATE_NOOP("ErrorText", "The token is not there."),
                QT_TRANSLATE_NOOP("ErrorText", "Insert it and try again.")};
    case ErrorCode::WrongPin:
        return {QT_TRANSLATE_NOOP("ErrorText", "The PIN does not open %1."),
                QT_TRANSLATE_NOOP("ErrorText", "The PIN is not right."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Check it before trying again: the token counts wrong PINs and "
                                  "locks itself.")};
    case ErrorCode::PinLocked:
        return {QT_TRANSLATE_NOOP("ErrorText", "Too many wrong PINs: %1 has locked itself."),
                QT_TRANSLATE_NOOP("ErrorText", "Too many wrong PINs: the token has locked itself."),
                QT_TRANSLATE_NOOP("ErrorText", "The token's security officer can unlock it.")};
    case ErrorCode::NotTrusted:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 did not prove that it is the right server."),
                QT_TRANSLATE_NOOP("ErrorText", "A server did not prove that it is the right one."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Nothing was sent. Check the address; a private authority's root "
                                  "certificate must be given as trust.")};
    case ErrorCode::Refused:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 refuses this."),
                QT_TRANSLATE_NOOP("ErrorText", "A server refuses this."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Read its reason in the details; trying again changes nothing "
                                  "until that is dealt with.")};
    case ErrorCode::Unreachable:
        return {QT_TRANSLATE_NOOP("ErrorText", "%1 does not answer as it should."),
                QT_TRANSLATE_NOOP("ErrorText", "A server does not answer as it should."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "Check the address and the network, and try again later.")};
    case ErrorCode::Unknown:
        break;
    }
    return {QT_TRANSLATE_NOOP("ErrorText", "Something unexpected happened with %1."),
            QT_TRANSLATE_NOOP("ErrorText", "Something unexpected happened."),
            QT_TRANSLATE_NOOP("ErrorText", "Report this with the details.")};
}

}  // namespace

ErrorText errorText(const crypto::Error &error)
{
    const Wording wording = wordingOf(error.code);
    const QString object = visibleText(QString::fromStdString(error.object));
    ErrorText text;
    text.cause = object.isEmpty() ? tr(wording.unnamed) : tr(wording.named).arg(object);
    text.remedy = tr(wording.remedy);
    text.raw = visibleText(QString::fromStdString(error.detail));
    return text;
}

}  // namespace domain
