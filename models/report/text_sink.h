// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers small pieces of text before they go to a sink, and JSON as the writers need it.
#pragma once

#include "models/report/report_writer.h"

class QJsonObject;

namespace report {

class TextSink {
public:
    explicit TextSink(Sink sink) : m_sink(std::move(sink)) { }

    crypto::Result<void> put(const QByteArray &text)
    {
        m_pending += text;
        return m_pending.size() < Most ? crypto::Result<void>() : flush();
    }
    crypto::Result<void> flush()
    {
        auto done = m_sink(
            crypto::viewOf({m_pending.constData(), static_cast<std::size_t>(m_pending.size())}));
        m_pending.clear();
        return done;
    }

private:
    static constexpr qsizetype Most = 256 * 1024;
    Sink m_sink;
    QByteArray m_pending;
};

// A JSON string with its quotes. Text is given as it is: JSON has no marks to fear.
QByteArray jsonText(const QString &text);
QJsonObject headJson(const Head &head);

}  // namespace report
