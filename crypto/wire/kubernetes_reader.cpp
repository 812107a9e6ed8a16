// SPDX-License-Identifier: GPL-3.0-or-later
// Kubernetes Secrets and ConfigMaps, alone, in lists and in files of several documents.
#include "crypto/base/der.h"
#include "crypto/wire/member_reader.h"
#include "crypto/wire/yaml_document.h"

#include <deque>

namespace crypto::wire {

namespace {

constexpr int MaxListDepth = 3;

class KubernetesReader final : public MemberReader {
public:
    KubernetesReader(Bytes bytes, ImportSession &session)
        : m_bytes(std::move(bytes)), m_reader(m_bytes, session.options.stop)
    {
    }
    ~KubernetesReader() override { wipe(m_bytes.data(), m_bytes.size()); }

    std::optional<Member> next() override;

private:
    void readObject(const YamlNode &object, int depth);
    void readValues(const YamlNode *values, const std::string &place, bool encoded);

    Bytes m_bytes;
    YamlReader m_reader;
    std::deque<Member> m_members;
    bool m_ended = false;
};

std::optional<Member> KubernetesReader::next()
{
    while (m_members.empty() && !m_ended) {
        auto document = m_reader.next();
        if (!document) {
            m_ended = true;
            Member member;
            member.origin = ImportItem::Origin::KubernetesSecret;
            member.problem = document.error();
            return member;
        }
        if (document->has_value())
            readObject(**document, 0);
        else
            m_ended = true;
    }
    if (m_members.empty())
        return std::nullopt;
    Member member = std::move(m_members.front());
    m_members.pop_front();
    return member;
}

void KubernetesReader::readObject(const YamlNode &object, int depth)
{
    const std::string kind = object.text("kind");
    if (kind == "List" || kind == "SecretList" || kind == "ConfigMapList") {
        if (const YamlNode *items = object.find("items");
            items && items->kind == YamlNode::Kind::Sequence && depth < MaxListDepth)
            for (const YamlNode &item : items->items)
                readObject(item, depth + 1);
        return;
    }
    // In a SecretList of the API itself the items carry no kind.
    const bool secret = kind == "Secret" || (kind.empty() && depth > 0);
    if (!secret && kind != "ConfigMap")
        return;
    std::string place = "(no name)";
    if (const YamlNode *metadata = object.find("metadata")) {
        const std::string space = metadata->text("namespace"), name = metadata->text("name");
        place = der::visibleText(space.empty() ? name : space + '/' + name);
    }
    readValues(object.find(secret ? "data" : "binaryData"), place, true);
    readValues(object.find(secret ? "stringData" : "data"), place, false);
}

void KubernetesReader::readValues(const YamlNode *values, const std::string &place, bool encoded)
{
    if (!values)
        return;
    for (std::size_t i = 0; i < values->keys.size(); ++i) {
        const std::string &key = values->keys[i];
        const YamlNode &value = values->items[i];
        if (value.kind != YamlNode::Kind::Scalar || value.scalar.empty())
            continue;
        Member member;
        member.entry = place + ':' + der::visibleText(key);
        member.origin = ImportItem::Origin::KubernetesSecret;
        if (encoded) {
            auto decoded = fromBase64(value.scalar);
            if (decoded)
                member.bytes = std::move(*decoded);
            else
                member.problem =
                    Error{ErrorCode::Malformed, "Kubernetes object", "its data is no base64"};
        } else {
            member.bytes.assign(value.scalar.begin(), value.scalar.end());
        }
        m_members.push_back(std::move(member));
    }
}

}  // namespace

std::unique_ptr<MemberReader> openKubernetes(Bytes bytes, ImportSession &session)
{
    return std::make_unique<KubernetesReader>(std::move(bytes), session);
}

bool looksLikeKubernetes(ByteView head)
{
    const std::string_view text(reinterpret_cast<const char *>(head.data()), head.size());
    if (text.find("apiVersion") == std::string_view::npos)
        return false;
    // "kind" and one of the kinds that hold data, in YAML or JSON spelling.
    for (std::size_t at = text.find("kind"); at != std::string_view::npos;
         at = text.find("kind", at + 4)) {
        std::string_view rest = text.substr(at + 4);
        while (!rest.empty()
               && (rest[0] == '"' || rest[0] == '\'' || rest[0] == ':' || rest[0] == ' '
                   || rest[0] == '\t'))
            rest.remove_prefix(1);
        for (const std::string_view kind : {"Secret", "List", "ConfigMap"})
            if (rest.starts_with(kind))
                return true;
    }
    return false;
}

}  // namespace crypto::wire
