// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "models/tables/certificate_table.h"
#include "ui/parts/dates.h"
#include "ui/parts/focus_ring.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme_style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Role { KindRole = Qt::UserRole + 1, NumberRole, IconRoleName, NoteRole, ShapeRole, HeadRole };
enum Kind { CommandKind, CertificateKind, SearchKind };

constexpr int RowHeight = 32, HeadHeight = 26, MostCertificates = 7, MostCommands = 8;

class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {200, RowHeight + (index.data(HeadRole).toString().isEmpty() ? 0 : HeadHeight)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        painter->save();
        QRect row = option.rect;
        const QString head = index.data(HeadRole).toString();
        if (!head.isEmpty()) {
            painter->setFont(ui::font(TextRole::SectionHead));
            painter->setPen(t.muted);
            painter->drawText(QRect(row.left() + 10, row.top(), row.width() - 20, HeadHeight),
                              int(Qt::AlignLeft | Qt::AlignVCenter), head);
            row.setTop(row.top() + HeadHeight);
        }
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            paintBox(*painter, row, option.state & QStyle::State_Selected ? t.selection : t.hover,
                     QColor(), 4);
        const QVariant shape = index.data(ShapeRole);
        const QRect mark(row.left() + 10, row.top() + (RowHeight - 16) / 2, 16, 16);
        if (shape.isValid())
            paintStatusShape(*painter, mark, static_cast<StatusKind>(shape.toInt()));
        else
            paintIcon(*painter, mark, index.data(IconRoleName).toString(), t.muted);
        QRect words = row.adjusted(36, 0, -10, 0);
        const QString note = index.data(NoteRole).toString();
        painter->setFont(ui::font(TextRole::Note));
        painter->setPen(t.muted);
        const int noteWidth =
            qMin(words.width() / 2, painter->fontMetrics().horizontalAdvance(note) + 2);
        painter->drawText(QRect(words.right() - noteWidth, words.top(), noteWidth, RowHeight),
                          int(Qt::AlignRight | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(note, Qt::ElideMiddle, noteWidth));
        words.setRight(words.right() - noteWidth - 12);
        painter->setFont(ui::font(
            index.data(KindRole).toInt() == CertificateKind ? TextRole::Name : TextRole::Body));
        painter->setPen(t.text);
        painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            words.width()));
        painter->restore();
    }
};

// "ex ce" finds "Export certificates": each typed word begins a word of the command.
bool matches(const QString &command, const QString &typed)
{
    const QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : typed.split(u' ', Qt::SkipEmptyParts)) {
        const bool found = std::any_of(words.begin(), words.end(), [&part](const QString &word) {
            return word.startsWith(part, Qt::CaseInsensitive);
        });
        if (!found && !command.contains(part, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

QString plainName(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&');
}

}  // namespace

CommandPalette::CommandPalette(ConsoleContext &context, QWidget *window)
    : QFrame(window), m_context(context), m_edit(new QLineEdit(this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)),
      m_certificates(
          new tables::CertificateTable(context.reads(), context.changes(), context.clock(), this))
{
    setAccessibleName(tr("Search and commands"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(7, 7, 7, 7);
    layout->setSpacing(6);
    m_edit->setPlaceholderText(tr("Search certificates, or type a command"));
    m_edit->setAccessibleName(tr("Search certificates, or type a command"));
    m_edit->setClearButtonEnabled(false);
    m_edit->addAction(icon(u"search"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    paintsOwnFocus(*m_edit);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Results"));
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    hide();

    m_certificates->setColumns({u"name"_s, u"issuer"_s, u"expires"_s});
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(80ms);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_found = false;
        refill();
        m_debounce.start();
    });
    connect(&m_debounce, &QTimer::timeout, this, [this] {
        if (isVisible() && m_edit->text().trimmed().size() >= 2)
            m_certificates->setQuery(m_edit->text().trimmed());
    });
    const auto arrived = [this] {
        m_found = m_certificates->query() == m_edit->text().trimmed();
        if (isVisible() && m_found)
            refill();
    };
    connect(m_certificates, &tables::CertificateTable::firstRowsShown, this, arrived);
    connect(m_certificates, &tables::CertificateTable::counted, this, arrived);
    connect(m_certificates, &QAbstractItemModel::dataChanged, this, arrived);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { run(index.row()); });
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::open(const QList<QAction *> &commands, const QRect &field)
{
    m_before = QApplication::focusWidget();
    m_commands.clear();
    for (QAction *action : commands)
        m_commands.append(action);
    const int width = qMin(qMax(field.width() + 16, 560), parentWidget()->width() - 16);
    setGeometry(qBound(8, field.center().x() - width / 2, parentWidget()->width() - width - 8),
                field.top() - 8, width, 60);
    m_edit->clear();
    refill();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
    fit();
}

void CommandPalette::setText(const QString &text)
{
    m_edit->setText(text);
}

void CommandPalette::refill()
{
    const QString typed = m_edit->text().trimmed();
    m_model->clear();
    int shown = 0;
    for (int i = 0; i < m_commands.size() && shown < MostCommands; ++i) {
        const QAction *action = m_commands[i];
        if (!action || !action->isEnabled() || !matches(plainName(action), typed))
            continue;
        auto *item = new QStandardItem(plainName(action));
        item->setData(CommandKind, KindRole);
        item->setData(i, NumberRole);
        item->setData(action->property("iconName").isValid() ? action->property("iconName")
                                                             : u"arrow-right"_s,
                      IconRoleName);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), NoteRole);
        if (shown == 0)
            item->setData(tr("Commands"), HeadRole);
        m_model->appendRow(item);
        ++shown;
    }
    if (!typed.isEmpty())
        addCertificates();
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    fit();
}

void CommandPalette::addCertificates()
{
    const QString typed = m_edit->text().trimmed();
    const int rows = m_found ? qMin(m_certificates->rowCount(), MostCertificates) : 0;
    bool first = true;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex name = m_certificates->index(row, 1);
        if (name.data(tables::LoadingRole).toBool())
            continue;
        auto *item = new QStandardItem(name.data().toString());
        item->setData(CertificateKind, KindRole);
        item->setData(m_certificates->idAt(row), NumberRole);
        const auto status = static_cast<domain::Status>(name.data(tables::StatusRole).toInt());
        item->setData(static_cast<int>(kindOf(status)), ShapeRole);
        item->setData(m_certificates->index(row, 2).data().toString() + u", "_s
                          + m_certificates->index(row, 3).data().toString(),
                      NoteRole);
        if (first)
            item->setData(tr("Certificates"), HeadRole);
        first = false;
        m_model->appendRow(item);
    }
    auto *all = new QStandardItem(m_found ? tr("List all %n match(es) in the inventory", nullptr,
                                               static_cast<int>(m_certificates->total()))
                                          : tr("Search the inventory for “%1”").arg(typed));
    all->setData(SearchKind, KindRole);
    all->setData(u"inventory"_s, IconRoleName);
    all->setData(tr("Enter"), NoteRole);
    if (first)
        all->setData(tr("Certificates"), HeadRole);
    m_model->appendRow(all);
}

void CommandPalette::fit()
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    height = qMin(height, parentWidget()->height() - 140);
    m_list->setFixedHeight(height + 2);
    resize(width(), 7 + size::Control + 6 + height + 2 + 7);
}

int CommandPalette::nextRow(int from, int step) const
{
    const int rows = m_model->rowCount();
    return rows == 0 ? -1 : (from + step + rows) % rows;
}

void CommandPalette::run(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid())
        return;
    const int kind = index.data(KindRole).toInt();
    const QVariant number = index.data(NumberRole);
    const QString typed = m_edit->text().trimmed();
    dismiss();
    // The palette is closed first: what runs may lock the vault and delete it.
    if (kind == CommandKind) {
        if (const QPointer<QAction> action = m_commands.value(number.toInt()))
            QMetaObject::invokeMethod(action.data(), &QAction::trigger, Qt::QueuedConnection);
    } else if (kind == CertificateKind) {
        m_context.openCertificate(number.toLongLong());
    } else {
        m_context.openInventory(typed);
    }
}

void CommandPalette::dismiss()
{
    qApp->removeEventFilter(this);
    hide();
    m_certificates->setQuery(u"id:0"_s);  // nothing of a past search is kept loaded
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model->index(nextRow(m_list->currentIndex().row(), 1), 0));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model->index(nextRow(m_list->currentIndex().row(), -1), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(m_list->currentIndex().row());
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true;
        default:
            break;
        }
    }
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        if (!rect().contains(mapFromGlobal(at)))
            dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().controlBorder, size::PanelRadius);
}

}  // namespace ui
