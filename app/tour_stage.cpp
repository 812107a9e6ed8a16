// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_stage.h"

#include "app/tour_input.h"
#include "ui/parts/button.h"
#include "ui/shell/navigation.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLineEdit>

namespace app {

namespace {

constexpr int PageRole = Qt::UserRole + 1;  // of the navigation's models
constexpr char KindProperty[] = "sealkeeperKind";
constexpr char IconProperty[] = "sealkeeperIcon";

bool usable(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled();
}

}  // namespace

void TourStage::page(const QString &name, const QString &title, Act act, Until until)
{
    m_script.add({name, title, std::move(act), std::move(until), TourStep::Keep::AllSizes});
}

void TourStage::picture(const QString &name, const QString &title, Act act, Until until)
{
    m_script.add({name, title, std::move(act), std::move(until), TourStep::Keep::Picture});
}

void TourStage::lead(const QString &title, Act act, Until until)
{
    m_script.add({QString(), title, std::move(act), std::move(until), TourStep::Keep::Nothing});
}

bool TourStage::makeFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_folderPath = m_folder->path();
    return m_folder->isValid();
}

bool TourStage::pressIcon(const QString &iconName) const
{
    for (QAbstractButton *button : findAll<QAbstractButton>(window())) {
        if (button->property(IconProperty).toString() == iconName && button->isEnabled()) {
            input::click(*button);
            return true;
        }
    }
    return false;
}

bool TourStage::pressText(const char *context, const char *sourceText) const
{
    QWidget *button = input::buttonWith(window(), QCoreApplication::translate(context, sourceText));
    if (!usable(button))
        return false;
    input::click(*button);
    return true;
}

QWidget *TourStage::named(const char *context, const char *sourceText) const
{
    const QString wanted = QCoreApplication::translate(context, sourceText);
    for (QWidget *widget : findAll<QWidget>(window())) {
        if (widget->accessibleName() == wanted)
            return widget;
    }
    return nullptr;
}

bool TourStage::fillNamed(const char *context, const char *name, const QString &text) const
{
    auto *field = qobject_cast<QLineEdit *>(named(context, name));
    return field && fill(field, text);
}

QWidget *TourStage::primary() const
{
    for (QAbstractButton *button : findAll<QAbstractButton>(window())) {
        if (button->property(KindProperty).toInt() == int(ui::ButtonKind::Primary))
            return button;
    }
    return nullptr;
}

bool TourStage::pressPrimary() const
{
    QWidget *button = primary();
    if (!usable(button))
        return false;
    input::click(*button);
    return true;
}

bool TourStage::pressNavigation(ui::PageId page) const
{
    auto *navigation = find<ui::Navigation>();
    if (!navigation)
        return false;
    for (QAbstractItemView *list : findAll<QAbstractItemView>(*navigation)) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(PageRole).toInt() != int(page) || !index.data(PageRole).isValid())
                continue;
            input::click(*list->viewport(), list->visualRect(index).center());
            return true;
        }
    }
    return false;
}

bool TourStage::fill(QWidget *field, const QString &text) const
{
    if (!usable(field))
        return false;
    input::click(*field);
    input::key(*field, Qt::Key_A, Qt::ControlModifier);
    input::type(*field, text);
    return true;
}

bool TourStage::wizardAt(int step, bool ready) const
{
    const ui::WizardFrame *shown = wizard();
    return shown && shown->current() == step && (!ready || usable(primary()));
}

}  // namespace app
