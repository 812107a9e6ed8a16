// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the words of one command. Only "--long" words are options, and "-h" and "-o" by
// themselves: a query such as "-tag:test" begins with a dash and must arrive as it is.
#pragma once

#include "crypto/base/result.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace app {

struct OptionSpec {
    enum class Takes { Nothing, Value, Values };  // Values: may be repeated
    QString name;  // without "--"
    Takes takes = Takes::Value;
};

class Arguments {
public:
    // InvalidArgument names the word that is wrong. "--" ends the options; "-h" is "--help", and
    // "-o" is "--output" where that is one.
    static crypto::Result<Arguments> parse(const QStringList &words,
                                           const QList<OptionSpec> &options);

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_values.contains(option); }
    std::optional<QString> value(const QString &option) const;
    QStringList values(const QString &option) const { return m_values.value(option); }

private:
    QStringList m_positional;
    QMap<QString, QStringList> m_values;
};

}  // namespace app
