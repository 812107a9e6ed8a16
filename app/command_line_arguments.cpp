// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line_arguments.h"

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;

namespace {

// Damerau-free edit distance, for "did you mean".
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

Error unknownOption(const QString &name, const QList<OptionSpec> &options)
{
    QString nearest;
    int best = 3;
    for (const OptionSpec &option : options) {
        const int apart = distance(name, option.name);
        if (apart < best) {
            best = apart;
            nearest = option.name;
        }
    }
    const QString hint = nearest.isEmpty() ? QString() : u"did you mean --%1?"_s.arg(nearest);
    return {ErrorCode::InvalidArgument, u"unknown option --%1"_s.arg(name).toStdString(),
            hint.toStdString()};
}

const OptionSpec *specOf(const QList<OptionSpec> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&name](const OptionSpec &one) { return one.name == name; });
    return found == options.end() ? nullptr : &*found;
}

}  // namespace

crypto::Result<Arguments> Arguments::parse(const QStringList &words,
                                           const QList<OptionSpec> &options)
{
    Arguments out;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!optionsEnded && word == u"--") {
            optionsEnded = true;
            continue;
        }
        const bool output = word == u"-o" && specOf(options, u"output"_s);
        if (optionsEnded || !(word.startsWith(u"--") || word == u"-h" || output)) {
            out.m_positional.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word == u"-h" ? u"help"_s
            : output                       ? u"output"_s
                                           : word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *spec = specOf(options, name);
        if (!spec)
            return unknownOption(name, options);
        if (spec->takes == OptionSpec::Takes::Nothing) {
            if (equals >= 0)
                return Error{ErrorCode::InvalidArgument,
                             u"--%1 takes no value"_s.arg(name).toStdString(),
                             {}};
            out.m_values[name] = {};
            continue;
        }
        if (spec->takes == OptionSpec::Takes::Value && out.m_values.contains(name))
            return Error{
                ErrorCode::InvalidArgument, u"--%1 is given twice"_s.arg(name).toStdString(), {}};
        if (equals >= 0) {
            out.m_values[name].append(word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            out.m_values[name].append(words[++i]);
        } else {
            return Error{
                ErrorCode::InvalidArgument, u"--%1 needs a value"_s.arg(name).toStdString(), {}};
        }
    }
    return out;
}

std::optional<QString> Arguments::value(const QString &option) const
{
    const auto found = m_values.constFind(option);
    if (found == m_values.cend() || found->isEmpty())
        return std::nullopt;
    return found->last();
}

}  // namespace app
