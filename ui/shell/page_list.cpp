// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_list.h"

#include "ui/shell/navigation.h"

using namespace Qt::StringLiterals;

namespace ui {

QList<PageEntry> pageList()
{
    return {
        {PageId::Dashboard, u"dashboard"_s, Navigation::tr("Dashboard")},
        {PageId::Inventory, u"inventory"_s, Navigation::tr("Inventory")},
        {PageId::Timeline, u"timeline"_s, Navigation::tr("Timeline")},
        {PageId::Authorities, u"seal"_s, Navigation::tr("Authorities"), true},
        {PageId::Keys, u"key"_s, Navigation::tr("Keys")},
        {PageId::Plans, u"checklist"_s, Navigation::tr("Plans")},
        {PageId::Reports, u"report"_s, Navigation::tr("Reports")},
        {PageId::Audit, u"audit"_s, Navigation::tr("Audit")},
        {PageId::Settings, u"settings"_s, Navigation::tr("Settings")},
    };
}

}  // namespace ui
