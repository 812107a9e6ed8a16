// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/about_page.h"

#include "ui/parts/button.h"
#include "ui/parts/panel.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AboutPage::AboutPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PageMargin);
    layout->setSpacing(size::PanelGap);
    auto *head = new PageHead(tr("About Sealkeeper"), this);
    head->setSentence(tr("Version %1").arg(QApplication::applicationVersion()));
    auto *close = button(tr("Close"), {}, ButtonKind::Plain, this);
    head->addAction(close);
    connect(close, &QPushButton::clicked, this, &AboutPage::closed);
    layout->addWidget(head);

    auto *what = new Panel(this);
    QLabel *words = label(tr("A desktop console for the whole life of every X.509 certificate an "
                             "organisation has. Free "
                             "software under the GNU General Public License, version 3 or later; "
                             "it comes without any "
                             "warranty."),
                          TextRole::Body, Ink::Text, what);
    words->setWordWrap(true);
    what->body()->addWidget(words);
    addLimited(*layout, what, 760);

    auto *parts = new Panel(tr("Made with"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const QStringList rows[] = {
        {u"Qt "_s + QString::fromLatin1(qVersion()), tr("Windows, tables, text"), u"LGPL-3.0"_s},
        {u"Botan 3"_s, tr("X.509, keys, signatures, key derivation, sealing"), u"BSD-2-Clause"_s},
        {u"OpenSSL 3"_s, tr("PKCS#12 and PKCS#7 containers"), u"Apache-2.0"_s},
        {u"SQLCipher 4"_s, tr("The encrypted inventory"), u"BSD-3-Clause"_s},
        {u"QCustomPlot 2.1"_s, tr("Charts"), u"GPL-3.0"_s},
        {u"libarchive"_s, tr("ZIP archives"), u"BSD-2-Clause"_s},
        {u"libyaml"_s, tr("Kubernetes secrets"), u"MIT"_s},
    };
    int line = 0;
    for (const QStringList &row : rows) {
        grid->addWidget(label(row[0], TextRole::Name, Ink::Text, parts), line, 0);
        grid->addWidget(label(row[1], TextRole::Body, Ink::Muted, parts), line, 1);
        grid->addWidget(label(row[2], TextRole::Body, Ink::Muted, parts), line, 2);
        ++line;
    }
    grid->setColumnStretch(1, 1);
    parts->body()->addLayout(grid);
    addLimited(*layout, parts, 760);
    layout->addWidget(label(tr("Running on %1").arg(QSysInfo::prettyProductName()), TextRole::Note,
                            Ink::Muted, this));
    layout->addStretch(1);
}

void AboutPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ui
