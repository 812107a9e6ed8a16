// SPDX-License-Identifier: GPL-3.0-or-later
// sealkeeper-audit-verify: checks an exported audit record without the vault, its database or the
// program that made it.
#include "crypto/base/audit_bundle.h"

#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

constexpr auto Usage =
    "Usage: sealkeeper-audit-verify [--key FINGERPRINT]... [--anchor FILE|TEXT]... [--json] "
    "BUNDLE\n"
    "\n"
    "Checks what \"sealkeeper audit export\" wrote: that every record follows the one before it "
    "and\n"
    "was not changed, that every head carries its administrator's signature, and that nothing was\n"
    "removed, not even from the end. BUNDLE may be - for standard input.\n"
    "\n"
    "  --key FINGERPRINT   SHA-256 of an administrator's signing key, as the report \"access\" "
    "shows\n"
    "                      it; keys that are not named so are a problem\n"
    "  --anchor FILE|TEXT  a file with anchors in it (a report, an anchor file), or one anchor:\n"
    "                      the record must still hold them\n"
    "  --json              the answer as a document\n"
    "\n"
    "Without --key and --anchor the bundle is only compared with itself: whoever can replace all\n"
    "of it can sign it anew.\n"
    "\n"
    "Exit status: 0 whole, 1 problems or not readable, 2 wrong usage.\n";

struct Arguments {
    crypto::BundleChecks checks;
    std::string bundle;
    bool json = false, help = false;
};

int usage(const std::string &sentence)
{
    std::cerr << "sealkeeper-audit-verify: " << sentence
              << "\n  \"sealkeeper-audit-verify --help\" says more.\n";
    return 2;
}

// Control characters in names are shown, not obeyed.
std::string visible(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += '?';
        else
            out += c;
    }
    return out;
}

// Empty: understood.
std::string parse(int argc, char **argv, Arguments *arguments)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--json") {
            arguments->json = true;
        } else if (word == "--help" || word == "-h") {
            arguments->help = true;
        } else if (word == "--key" || word == "--anchor") {
            if (++i == argc)
                return word + " needs a value";
            const std::string value = argv[i];
            if (word == "--key") {
                auto key = crypto::fromHex(value);
                if (!key || key->size() != 32)
                    return "--key takes 64 hexadecimal digits";
                arguments->checks.keys.push_back(std::move(*key));
                continue;
            }
            auto anchors = crypto::auditAnchorsIn(value);
            if (anchors.empty()) {
                std::ifstream file(value, std::ios::binary);
                if (!file)
                    return "the anchor file cannot be read: " + visible(value);
                std::ostringstream content;
                content << file.rdbuf();
                anchors = crypto::auditAnchorsIn(content.str());
            }
            if (anchors.empty())
                return "there is no anchor in " + visible(value);
            arguments->checks.anchors.insert(arguments->checks.anchors.end(), anchors.begin(),
                                             anchors.end());
        } else if (word.size() > 1 && word.starts_with("-")) {
            return "unknown option " + visible(word);
        } else if (!arguments->bundle.empty()) {
            return "one bundle at a time";
        } else {
            arguments->bundle = word;
        }
    }
    return arguments->bundle.empty() && !arguments->help ? "which bundle?" : std::string();
}

std::string timeText(std::int64_t at)
{
    const auto seconds = static_cast<std::time_t>(at);
    std::tm parts{};
    char text[32] = "?";
    if (gmtime_r(&seconds, &parts))
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

void printJson(const crypto::BundleVerdict &verdict)
{
    const auto quoted = [](const std::string &text) {
        const std::string line = crypto::flatJsonLine({{"x", text}});
        return line.substr(5, line.size() - 6);
    };
    std::cout << "{\"ok\":" << (verdict.ok() ? "true" : "false")
              << ",\"vault\":" << quoted(verdict.vault) << ",\"name\":" << quoted(verdict.name)
              << ",\"exported_at\":" << quoted(timeText(verdict.at))
              << ",\"exported_by\":" << quoted(verdict.admin) << ",\"records\":" << verdict.records
              << ",\"heads\":" << verdict.heads << ",\"stamps\":" << verdict.stamps
              << ",\"newest\":" << quoted(verdict.newest.seq ? verdict.newest.text() : "")
              << ",\"first_bad\":" << verdict.firstBad
              << ",\"anchors_held\":" << verdict.anchorsHeld
              << ",\"anchors_of_other_vaults\":" << verdict.anchorsForeign
              << ",\"pinned\":" << (verdict.pinned ? "true" : "false") << ",\"keys\":[";
    for (std::size_t i = 0; i < verdict.admins.size(); ++i)
        std::cout << (i ? "," : "") << "{\"admin\":" << quoted(verdict.admins[i].name)
                  << ",\"sha256\":" << quoted(crypto::toHex(crypto::sha256(verdict.admins[i].key)))
                  << '}';
    std::cout << "],\"problems\":[";
    for (std::size_t i = 0; i < verdict.problems.size(); ++i)
        std::cout << (i ? "," : "") << quoted(verdict.problems[i]);
    std::cout << "]}\n";
}

void printText(const crypto::BundleVerdict &verdict)
{
    std::cout << "Vault     " << visible(verdict.name) << " (" << visible(verdict.vault) << ")\n"
              << "Exported  " << timeText(verdict.at) << " by " << visible(verdict.admin) << '\n'
              << "Records   " << verdict.records << " under " << verdict.heads << " signed heads\n";
    for (const crypto::BundleAdmin &admin : verdict.admins)
        std::cout << "Key       " << crypto::toHex(crypto::sha256(admin.key)) << "  "
                  << visible(admin.name) << '\n';
    if (verdict.newest.seq)
        std::cout << "Newest    " << verdict.newest.text() << '\n';
    if (verdict.anchorsHeld || verdict.anchorsForeign)
        std::cout << "Anchors   " << verdict.anchorsHeld << " held, " << verdict.anchorsForeign
                  << " of other vaults\n";
    if (verdict.stamps)
        std::cout << "Stamps    " << verdict.stamps
                  << " (not checked here: openssl ts -verify does)\n";
    for (const std::string &problem : verdict.problems)
        std::cout << "PROBLEM   " << visible(problem) << '\n';
    if (!verdict.ok())
        std::cout << "The record was CHANGED.\n";
    else if (verdict.pinned)
        std::cout << "The record is whole.\n";
    else
        std::cout << "The record fits itself. Compare the keys above with those you were given, or "
                     "name them with --key.\n";
}

}  // namespace

int main(int argc, char **argv)
{
    Arguments arguments;
    if (const std::string problem = parse(argc, argv, &arguments); !problem.empty())
        return usage(problem);
    if (arguments.help) {
        std::cout << Usage;
        return 0;
    }
    std::ifstream file;
    if (arguments.bundle != "-") {
        file.open(arguments.bundle, std::ios::binary);
        if (!file) {
            std::cerr << "sealkeeper-audit-verify: cannot read " << visible(arguments.bundle)
                      << '\n';
            return 1;
        }
    }
    const auto verdict = crypto::verifyAuditBundle(
        arguments.bundle == "-" ? std::cin : static_cast<std::istream &>(file), arguments.checks);
    if (!verdict) {
        std::cerr << "sealkeeper-audit-verify: " << visible(arguments.bundle) << ": "
                  << visible(verdict.error().detail) << '\n';
        return 1;
    }
    if (arguments.json)
        printJson(*verdict);
    else
        printText(*verdict);
    return std::cout.flush() && verdict->ok() ? 0 : 1;
}
