// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/help_page.h"

#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/panel.h"
#include "ui/parts/theme.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int TopicsWidth = 240;
constexpr int LineWidth = 760;
// In this order, where they are there; others follow by name.
constexpr const char *Order[] = {"issue", "renew", "revoke", "incident", "report"};

}  // namespace

QStringList HelpPage::topics()
{
    QStringList found;
    const QStringList files = QDir(u":/guides"_s).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString topic = file.section(u'.', 0, 0);
        if (!found.contains(topic))
            found << topic;
    }
    QStringList ordered;
    for (const char *topic : Order) {
        if (found.removeAll(QString::fromLatin1(topic)) > 0)
            ordered << QString::fromLatin1(topic);
    }
    return ordered + found;
}

namespace {

// In the reader's language, else in English.
QString textOf(const QString &topic)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    for (const QString &path :
         {u":/guides/%1.%2.md"_s.arg(topic, language), u":/guides/%1.md"_s.arg(topic)}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

// Markdown comes without room between its blocks, and with the tables of the nineties.
void layOut(QTextDocument &document)
{
    constexpr qreal HeadRoom = 14, Room = 6, CellRoom = 5;
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format = block.blockFormat();
        const bool first = block == document.begin(), prose = !format.nonBreakableLines();
        format.setTopMargin(format.headingLevel() > 0 && !first ? HeadRoom : 0);
        format.setBottomMargin(prose ? Room : 0);
        cursor.setBlockFormat(format);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(tokens().grid);
        format.setCellSpacing(0);
        format.setCellPadding(CellRoom);
        format.setBottomMargin(Room);
        table->setFormat(format);
    }
}

// "# Issuing a certificate" -> "Issuing a certificate"
QString titleOf(const QString &text)
{
    return text.section(u'\n', 0, 0).remove(u'#').trimmed();
}

// Lines of a length that reads well, and the scroll bar at the panel's edge all the same.
class GuideText : public QTextBrowser {
public:
    explicit GuideText(QWidget *parent) : QTextBrowser(parent)
    {
        setLineWrapMode(QTextEdit::FixedPixelWidth);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        setLineWrapColumnOrWidth(qMin(LineWidth, viewport()->width()));
    }
};

}  // namespace

HelpPage::HelpPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    auto *head = new PageHead(tr("Help"), this);
    auto *close = button(tr("Close"), {}, ButtonKind::Plain, this);
    head->addAction(close);
    layout->addWidget(head);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    auto *left = new Panel(this);
    left->setFlush(true);
    left->setFixedWidth(TopicsWidth);
    m_topics = new ChoiceList(tr("Topics"), left);
    m_topics->setMarks(false);
    left->body()->addWidget(m_topics);
    columns->addWidget(left);
    auto *right = new Panel(this);
    m_text = new GuideText(right);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Guide"));
    m_text->viewport()->setAutoFillBackground(false);
    right->body()->addWidget(m_text);
    columns->addWidget(right, 1);
    layout->addLayout(columns, 1);
    QList<Choice> choices;
    for (const QString &topic : topics())
        choices.append({topic, titleOf(textOf(topic)), {}});
    m_topics->setChoices(choices);
    setFocusProxy(m_topics);
    connect(close, &QPushButton::clicked, this, &HelpPage::closed);
    connect(m_topics, &ChoiceList::chosen, this, &HelpPage::showTopic);
    showTopic(choices.isEmpty() ? QString() : choices.first().id);
}

void HelpPage::showTopic(const QString &topic)
{
    const QStringList known = topics();
    m_topic = known.contains(topic) || known.isEmpty() ? topic : known.first();
    m_topics->setCurrent(m_topic);
    refresh();
}

void HelpPage::refresh()
{
    // Our own text, compiled in: the one place where text is formatted.
    m_text->document()->setDefaultFont(ui::font(TextRole::Body));
    m_text->document()->setDocumentMargin(8);
    m_text->setMarkdown(textOf(m_topic));
    layOut(*m_text->document());
    m_text->verticalScrollBar()->setValue(0);
}

void HelpPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void HelpPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ui
