// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metadata.h"

namespace domain {

bool MetadataPatch::empty() const
{
    return !owner && !team && !environment && !notes && !criticality && addTags.isEmpty()
        && removeTags.isEmpty() && !replaceTags && !managed && !supersededBy
        && customValues.isEmpty();
}

Metadata applied(const Metadata &before, const MetadataPatch &patch)
{
    Metadata after = before;
    after.owner = patch.owner.value_or(before.owner);
    after.team = patch.team.value_or(before.team);
    after.environment = patch.environment.value_or(before.environment);
    after.notes = patch.notes.value_or(before.notes);
    after.criticality = patch.criticality.value_or(before.criticality);
    after.managed = patch.managed.value_or(before.managed);
    after.supersededBy = patch.supersededBy.value_or(before.supersededBy);
    QStringList tags = patch.replaceTags.value_or(before.tags) + patch.addTags;
    tags.removeDuplicates();
    for (const QString &tag : patch.removeTags)
        tags.removeAll(tag);
    tags.removeAll(QString());
    tags.sort();
    after.tags = tags;
    for (auto it = patch.customValues.cbegin(); it != patch.customValues.cend(); ++it) {
        if (it.value().isEmpty())
            after.customValues.remove(it.key());
        else
            after.customValues.insert(it.key(), it.value());
    }
    return after;
}

}  // namespace domain
