// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/authorities_page.h"

#include "models/jobs/export_crl.h"
#include "models/jobs/issue_choices.h"
#include "models/jobs/plan_reader.h"
#include "models/tables/authority_table.h"
#include "ui/pages/accounts_view.h"
#include "ui/pages/authority_detail.h"
#include "ui/pages/profile_verbs.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"
#include "ui/wizards/connect_wizard.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/cross_sign_wizard.h"
#include "ui/wizards/issue_wizard.h"
#include "ui/wizards/publish_crl_wizard.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSet>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tables::AuthorityTable;

namespace {

constexpr int DetailWidth = 360, RoomForKind = 1200;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

// The status before the name, dates that are near or past in their colour.
class AuthorityDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const auto draw = [&](const QRect &place, const QColor &ink, TextRole role) {
            painter.setFont(font(role));
            painter.setPen(ink);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(index.data().toString(),
                                                              Qt::ElideRight, place.width()));
        };
        const Tokens &t = tokens();
        switch (index.column()) {
        case AuthorityTable::Name:
            paintStatusShape(painter, QRectF(rect.left(), rect.top(), 14, rect.height()),
                             kindOf(domain::Status(index.data(tables::StatusRole).toInt())));
            draw(rect.adjusted(22, 0, 0, 0), t.text, TextRole::Name);
            break;
        case AuthorityTable::Expires:
        case AuthorityTable::NextCrl: {
            const int urgency = index.data(tables::UrgencyRole).toInt();
            draw(rect,
                 index.data(tables::MutedRole).toBool() ? t.muted
                     : urgency == 2                     ? t.of(StatusKind::Failed).ink
                     : urgency == 1                     ? t.of(StatusKind::Warning).ink
                                                        : t.text,
                 TextRole::Body);
            break;
        }
        default:
            CellDelegate::paintContent(painter, rect, option, index);
        }
    }
};

}  // namespace

struct AuthoritiesPage::Parts {
    ConsoleContext &context;
    AuthoritiesPage &page;
    AuthorityTable model;
    jobs::PlanReader reader;
    PageHead *head = nullptr;
    Banner *banner = nullptr;
    Segmented *part = nullptr;
    QStackedWidget *parts = nullptr;
    AccountsView *accounts = nullptr;
    QStackedWidget *stack = nullptr;
    QTableView *view = nullptr;
    AuthorityDetail *detail = nullptr;
    ChoiceList *profiles = nullptr;
    Panel *profilePanel = nullptr;
    ProfileVerbs *profileVerbs = nullptr;
    QSet<QString> own;  // profiles of this vault, not built in
    QString wanted;
    bool ready = false;

    Parts(ConsoleContext &console, AuthoritiesPage &owner)
        : context(console), page(owner), model(console.reads(), console.changes(), console.clock()),
          reader(console.reads())
    {
    }

    void build();
    QWidget *buildTable();
    void loaded(int rows);
    void say();
    void loadProfiles();
    void showCurrent();
    void exportList(const QString &authority);
};

void AuthoritiesPage::Parts::build()
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(AuthoritiesPage::tr("Authorities"), &page);
    auto *create = button(AuthoritiesPage::tr("Create authority…"), u"seal"_s);
    create->setEnabled(!context.vault().readOnly);
    QObject::connect(create, &QPushButton::clicked, &page, [this] { createAuthority(context); });
    auto *connected = button(AuthoritiesPage::tr("Connect an authority…"), u"server"_s);
    connected->setEnabled(!context.vault().readOnly);
    QObject::connect(connected, &QPushButton::clicked, &page,
                     [this] { connectAuthority(context); });
    head->addAction(connected);
    head->addAction(create);
    layout->addWidget(head);
    banner = new Banner(StatusKind::Failed, {}, {}, &page);
    banner->setClosable(true);
    banner->hide();
    layout->addWidget(banner);

    auto *which = new QHBoxLayout;
    part = new Segmented(AuthoritiesPage::tr("Which authorities"), &page);
    part->add(AuthoritiesPage::tr("Of this vault"));
    part->add(AuthoritiesPage::tr("Elsewhere"));
    part->add(AuthoritiesPage::tr("What they can do"));
    which->addWidget(part);
    which->addStretch(1);
    layout->addLayout(which);
    parts = new QStackedWidget(&page);
    auto *ours = new QWidget(parts);
    auto *columns = new QHBoxLayout(ours);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(size::PanelGap);
    left->addWidget(buildTable(), 1);
    profilePanel = new Panel(AuthoritiesPage::tr("Profiles"), &page);
    profilePanel->setFlush(true);
    profilePanel->setProperty(AreaProperty, true);
    profiles = new ChoiceList(AuthoritiesPage::tr("Profiles"), profilePanel);
    profilePanel->body()->addWidget(profiles);
    profileVerbs = new ProfileVerbs(context, profilePanel);
    profilePanel->addHeadWidget(profileVerbs);
    QObject::connect(profiles, &ChoiceList::chosen, &page,
                     [this](const QString &id) { profileVerbs->setCurrent(id, own.contains(id)); });
    QObject::connect(profileVerbs, &ProfileVerbs::changed, &page, [this] { loadProfiles(); });
    left->addWidget(profilePanel, 1);
    columns->addLayout(left, 1);
    auto *side = new Panel(&page);
    side->setFlush(true);
    side->setFixedWidth(DetailWidth);
    side->setProperty(AreaProperty, true);
    detail = new AuthorityDetail(context, side);
    side->body()->addWidget(detail);
    columns->addWidget(side);
    parts->addWidget(ours);
    accounts = new AccountsView(context, parts);
    parts->addWidget(accounts);
    parts->addWidget(new AbilityMatrix(context, parts));
    layout->addWidget(parts, 1);
    QObject::connect(part, &Segmented::chosen, &page, [this](int index) {
        parts->setCurrentIndex(index);
        say();
    });
    QObject::connect(accounts, &AccountsView::loaded, &page, [this] { say(); });
    QObject::connect(accounts, &AccountsView::failed, &page, [this](const crypto::Error &error) {
        banner->setError(error);
        banner->show();
    });
    QObject::connect(detail, &AuthorityDetail::issueWanted, &page, [this](const QString &name) {
        issueCertificate(context, {.authority = name});
    });
    QObject::connect(detail, &AuthorityDetail::publishWanted, &page, [this](const QString &name) {
        context.showWizard(new PublishCrlWizard(context, name));
    });
    QObject::connect(detail, &AuthorityDetail::crossSignWanted, &page, [this](const QString &name) {
        context.showWizard(new CrossSignWizard(context, name));
    });
    QObject::connect(detail, &AuthorityDetail::exportWanted, &page,
                     [this](const QString &name) { exportList(name); });
}

QWidget *AuthoritiesPage::Parts::buildTable()
{
    auto *panel = new Panel(&page);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    stack = new QStackedWidget(panel);
    view = new QTableView(stack);
    view->setModel(&model);
    setUpTable(*view, AuthoritiesPage::tr("Authorities"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setItemDelegate(new AuthorityDelegate(view));
    QHeaderView &header = *view->horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    header.resizeSection(AuthorityTable::Kind, 150);
    header.resizeSection(AuthorityTable::Key, 88);
    header.resizeSection(AuthorityTable::Expires, 100);
    header.resizeSection(AuthorityTable::Issued, 64);
    header.resizeSection(AuthorityTable::Revoked, 76);
    header.resizeSection(AuthorityTable::NextCrl, 96);
    header.setSectionResizeMode(AuthorityTable::Name, QHeaderView::Stretch);
    stack->addWidget(view);
    auto *empty = new EmptyState(
        u"seal"_s,
        AuthoritiesPage::tr("This vault has no authority yet. Create a root, then an intermediate "
                            "one below it that signs what is used."),
        context.vault().readOnly ? QString() : AuthoritiesPage::tr("Create authority…"), stack);
    QObject::connect(empty, &EmptyState::triggered, &page, [this] { createAuthority(context); });
    stack->addWidget(empty);
    panel->body()->addWidget(stack);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &page,
                     [this] { showCurrent(); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &page, [this] { showCurrent(); });
    return panel;
}

// The sentence of the head: about what is on show.
void AuthoritiesPage::Parts::say()
{
    if (part->current() == 1)
        return head->setSentence(
            accounts->count() > 0 ? AuthoritiesPage::tr("%Ln authority(s) elsewhere can be asked.",
                                                        nullptr, accounts->count())
                                  : QString());
    if (part->current() == 2)
        return head->setSentence(AuthoritiesPage::tr(
            "Who issues, renews, revokes and lists: before anything is asked."));
    const int rows = model.rowCount();
    int stale = 0;
    for (int row = 0; row < rows; ++row) {
        const report::AuthorityRow *authority = model.rowAt(row);
        stale += authority->crlUntil != 0 && authority->crlUntil <= context.clock().now();
    }
    head->setSentence(
        stale > 0 ? AuthoritiesPage::tr("%Ln revocation list(s) have run out.", nullptr, stale)
            : rows > 0
            ? AuthoritiesPage::tr("%Ln authority(s) can sign from this vault.", nullptr, rows)
            : QString());
}

void AuthoritiesPage::Parts::loaded(int rows)
{
    say();
    stack->setCurrentIndex(rows == 0 ? 1 : 0);
    const int row = wanted.isEmpty() ? -1 : model.rowOf(wanted);
    if (row >= 0) {
        wanted.clear();
        view->setCurrentIndex(model.index(row, 0));
    } else if (rows > 0 && !view->currentIndex().isValid()) {
        view->setCurrentIndex(model.index(0, 0));
    }
    showCurrent();
    if (!std::exchange(ready, true))
        Q_EMIT page.becameReady();
}

void AuthoritiesPage::Parts::loadProfiles()
{
    reader.ask<jobs::IssueChoices>(
        [now = context.clock().now()](store::Database &database, std::stop_token) {
            return jobs::issueChoices(database, now);
        },
        &page,
        [this](crypto::Result<jobs::IssueChoices> choices) {
            if (!choices) {
                banner->setError(choices.error());
                banner->show();
                return;
            }
            QList<Choice> rows;
            own.clear();
            for (const jobs::ProfileChoice &profile : choices->profiles) {
                if (profile.own)
                    own.insert(profile.id);
                Choice row;
                row.id = profile.id;
                row.title = visible(profile.title, 120);
                QStringList facts;
                if (profile.own)
                    facts << AuthoritiesPage::tr("of this vault");
                facts << profile.purposes;
                if (!profile.nameKinds.isEmpty())
                    facts << AuthoritiesPage::tr("names: %1").arg(profile.nameKinds.join(u", "_s));
                if (profile.isAuthority)
                    facts << AuthoritiesPage::tr("authorities");
                row.note = visible(facts.join(u", "_s), 300);
                row.right = AuthoritiesPage::tr("at most %Ln day(s)", nullptr, profile.mostDays);
                rows.append(row);
            }
            const QString before = profiles->current();
            profiles->setChoices(rows);
            profiles->setCurrent(before);
            profileVerbs->setCurrent(profiles->current(), own.contains(profiles->current()));
        });
}

void AuthoritiesPage::Parts::showCurrent()
{
    detail->show(model.rowAt(view->currentIndex().row()));
}

void AuthoritiesPage::Parts::exportList(const QString &authority)
{
    auto *dialog = new QFileDialog(&page, AuthoritiesPage::tr("Export revocation list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"crl"_s);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &page, [this, authority](const QString &path) {
            context.run(AuthoritiesPage::tr("Export revocation list"), jobs::JobRunner::Lane::Read,
                        jobs::exportCrlJob(authority, path), &page,
                        {[this, path](const QVariant &) {
                             context.toast(
                                 StatusKind::Valid,
                                 AuthoritiesPage::tr("Written to %1.").arg(visible(path, 120)));
                         },
                         {},
                         {}});
        });
    dialog->open();
}

AuthoritiesPage::AuthoritiesPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    connect(&m_parts->model, &AuthorityTable::loaded, this,
            [this](int rows) { m_parts->loaded(rows); });
    connect(&m_parts->model, &AuthorityTable::failed, this, [this](const crypto::Error &error) {
        m_parts->banner->setError(error);
        m_parts->banner->show();
    });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &AuthoritiesPage::refresh);
    m_parts->loadProfiles();
}

AuthoritiesPage::~AuthoritiesPage() = default;

void AuthoritiesPage::refresh()
{
    m_parts->model.refresh();
    m_parts->accounts->refresh();
    m_parts->loadProfiles();
}

// The kind stands beside the table, too: in a narrow window the name needs its room.
void AuthoritiesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->view->setColumnHidden(AuthorityTable::Kind, width() < RoomForKind);
}

bool AuthoritiesPage::ready() const
{
    return m_parts->ready;
}

void AuthoritiesPage::showAccount(const QString &name)
{
    m_parts->part->setCurrent(1);
    m_parts->parts->setCurrentIndex(1);
    m_parts->accounts->showAccount(name);
}

void AuthoritiesPage::showAuthority(const QString &name)
{
    m_parts->wanted = name;
    m_parts->model.refresh();
}

}  // namespace ui
