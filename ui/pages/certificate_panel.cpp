// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/certificate_panel.h"

#include "models/tables/report_loader.h"
#include "ui/pages/certificate_raw_view.h"
#include "ui/pages/certificate_sections.h"
#include "ui/parts/badge.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/section.h"
#include "ui/parts/status_shape.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

struct CertificatePanel::Parts {
    ConsoleContext &context;
    tables::ReportLoader loader;
    qint64 wanted = 0;
    std::optional<report::CertificateDetail> detail;
    QStackedLayout *stack = nullptr;
    EmptyState *empty = nullptr;
    Banner *error = nullptr;
    ElidedLabel *name = nullptr;
    Badge *badge = nullptr;
    ElidedLabel *note = nullptr;
    QScrollArea *scroll = nullptr;
    QToolButton *copy = nullptr, *more = nullptr;
    Section *overview = nullptr, *chain = nullptr, *findings = nullptr, *locations = nullptr,
            *extensions = nullptr, *history = nullptr, *raw = nullptr;
    StatusLine *chainMark = nullptr;
    CertificateRawView *rawView = nullptr;
    bool rawFilled = false;

    explicit Parts(ConsoleContext &context_)
        : context(context_), loader(context_.reads(), context_.changes(), context_.clock())
    {
    }
};

CertificatePanel::CertificatePanel(ConsoleContext &context, QWidget *parent)
    : QFrame(parent), m_parts(std::make_unique<Parts>(context))
{
    Parts &p = *m_parts;
    setAccessibleName(tr("Certificate"));
    setMinimumWidth(300);
    setMaximumWidth(420);

    p.stack = new QStackedLayout(this);
    p.stack->setContentsMargins(1, 0, 0, 0);
    p.empty =
        new EmptyState(u"certificate"_s, tr("Choose a certificate to see it here."), {}, this);
    p.stack->addWidget(p.empty);

    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 12, 10);
    head->setSpacing(6);
    auto *title = new QHBoxLayout;
    title->setSpacing(2);
    p.name = new ElidedLabel({}, page);
    p.name->setRole(TextRole::DetailName);
    p.copy = iconButton(u"copy"_s, tr("Copy the PEM text"), page);
    p.more = iconButton(u"more"_s, tr("More verbs"), page);
    auto *close = iconButton(u"close"_s, tr("Close the panel"), page);
    title->addWidget(p.name, 1);
    title->addWidget(p.copy);
    title->addWidget(p.more);
    title->addWidget(close);
    head->addLayout(title);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    p.badge = new Badge(page);
    p.note = new ElidedLabel({}, page);
    p.note->setRole(TextRole::Note);
    p.note->setMutedInk(true);
    state->addWidget(p.badge);
    state->addWidget(p.note, 1);
    head->addLayout(state);
    p.error = new Banner(StatusKind::Failed, {}, {}, page);
    p.error->hide();
    head->addWidget(p.error);
    outer->addLayout(head);

    p.scroll = new QScrollArea(page);
    p.scroll->setWidgetResizable(true);
    p.scroll->setFrameShape(QFrame::NoFrame);
    p.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    p.scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(p.scroll);
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(0);
    const auto add = [&](const QString &text, bool open) {
        auto *section = new Section(text, Section::Look::Band, content);
        section->setExpanded(open);
        section->body()->setSpacing(0);
        sections->addWidget(section);
        return section;
    };
    p.overview = add(tr("Overview"), true);
    p.chain = add(tr("Chain"), true);
    p.chainMark = new StatusLine(p.chain);
    p.chainMark->setColoured(true);
    p.chain->addHeadWidget(p.chainMark);
    p.findings = add(tr("Findings"), true);
    p.locations = add(tr("Locations"), true);
    p.extensions = add(tr("Extensions"), false);
    p.history = add(tr("History"), false);
    p.raw = add(tr("Raw"), false);
    p.rawView = new CertificateRawView(p.raw);
    p.rawView->setFixedHeight(280);
    auto *wide = new LinkButton(tr("Full width"), p.raw);
    p.raw->addHeadWidget(wide);
    p.raw->body()->addWidget(p.rawView);
    sections->addStretch(1);
    p.scroll->setWidget(content);
    outer->addWidget(p.scroll, 1);
    p.stack->addWidget(page);

    connect(p.copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_parts->detail->pem());
        m_parts->context.toast(StatusKind::Valid, tr("PEM text copied."));
    });
    connect(close, &QToolButton::clicked, this, &CertificatePanel::closeWanted);
    connect(wide, &QPushButton::clicked, this, &CertificatePanel::rawWanted);
    connect(p.raw, &Section::toggled, this, [this](bool open) {
        if (open && m_parts->detail && !std::exchange(m_parts->rawFilled, true))
            m_parts->rawView->setDetail(*m_parts->detail);
    });
    connect(&p.loader, &tables::ReportLoader::detailLoaded, this, &CertificatePanel::show);
    connect(&p.loader, &tables::ReportLoader::detailMissing, this, [this](qint64 id) {
        if (id == m_parts->wanted)
            setCertificate(0);
    });
    connect(&p.loader, &tables::ReportLoader::failed, this, [this](const crypto::Error &error) {
        m_parts->error->setError(error);
        m_parts->error->show();
        m_parts->stack->setCurrentIndex(1);
    });
    connect(&p.loader, &tables::ReportLoader::vaultChanged, this, [this](const QList<qint64> &ids) {
        if (m_parts->wanted != 0 && (ids.isEmpty() || ids.contains(m_parts->wanted)))
            m_parts->loader.loadDetail(m_parts->wanted);
    });
}

CertificatePanel::~CertificatePanel() = default;

void CertificatePanel::setCertificate(qint64 id)
{
    Parts &p = *m_parts;
    p.wanted = id;
    if (id == 0) {
        p.loader.cancelDetail();
        p.detail.reset();
        p.stack->setCurrentIndex(0);
        return;
    }
    p.loader.loadDetail(id);
}

qint64 CertificatePanel::certificate() const
{
    return m_parts->wanted;
}

const report::CertificateDetail *CertificatePanel::detail() const
{
    return m_parts->detail ? &*m_parts->detail : nullptr;
}

void CertificatePanel::setVerbs(const QList<QAction *> &verbs)
{
    QToolButton *more = m_parts->more;
    auto *menu = new QMenu(more);
    menu->addActions(verbs);
    connect(more, &QToolButton::clicked, menu, [menu, more] {
        menu->popup(more->mapToGlobal(QPoint(0, more->height() + size::Gap)));
    });
}

void CertificatePanel::show(const report::CertificateDetail &detail)
{
    Parts &p = *m_parts;
    if (detail.row.id != p.wanted)
        return;
    const bool other = !p.detail || p.detail->row.id != detail.row.id;
    p.detail = detail;
    const crypto::UnixTime now = p.context.clock().now();
    const DetailLinks links{[this](qint64 id) { Q_EMIT certificateWanted(id); },
                            [this](const QString &query) { Q_EMIT queryWanted(query); }};
    p.error->hide();
    p.name->setText(detail.row.name);
    const StatusSentence status = statusSentence(detail, now);
    p.badge->set(status.kind, status.text);
    p.note->setText(status.note);
    fillOverview(*p.overview->body(), detail, now, links);
    fillChain(*p.chain->body(), detail, links);
    const StatusSentence chain = chainSentence(detail);
    p.chainMark->set(chain.kind, chain.text);
    fillFindings(*p.findings->body(), detail, links);
    p.findings->setCount(number(qint64(detail.findings.size()) + qint64(detail.rules.size())));
    fillLocations(*p.locations->body(), detail, now);
    p.locations->setCount(number(detail.row.places.size()));
    fillExtensions(*p.extensions->body(), detail);
    p.extensions->setCount(number(qint64(detail.extensions.size())));
    fillHistory(*p.history->body(), detail, now);
    p.history->setCount(number(detail.history.size()));
    p.rawFilled = p.raw->expanded();
    if (p.rawFilled)
        p.rawView->setDetail(detail);
    p.stack->setCurrentIndex(1);
    if (other)
        p.scroll->verticalScrollBar()->setValue(0);
    Q_EMIT shown(detail.row.id);
}

void CertificatePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(0, 0, 1, height()), tokens().border);
}

}  // namespace ui
