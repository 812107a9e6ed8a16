// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/yaml_document.h"

#include <yaml.h>

namespace crypto::wire {

namespace {

constexpr std::size_t MaxNodes = 1'000'000;
constexpr int MaxDepth = 32;

struct Event {
    yaml_event_t event{};
    ~Event() { yaml_event_delete(&event); }
};

}  // namespace

const YamlNode *YamlNode::find(std::string_view key) const
{
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key)
            return &items[i];
    return nullptr;
}

std::string YamlNode::text(std::string_view key) const
{
    const YamlNode *node = find(key);
    return node && node->kind == Kind::Scalar ? node->scalar : std::string();
}

struct YamlReader::Parts {
    yaml_parser_t parser{};
    std::stop_token stop;
    std::size_t nodes = 0;
    bool ended = false;

    Error failure() const
    {
        return Error{ErrorCode::Malformed, "YAML",
                     std::string(parser.problem ? parser.problem : "it cannot be read") + ", line "
                         + std::to_string(parser.problem_mark.line + 1)};
    }
    Result<void> nextEvent(Event &out)
    {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "YAML", "stopped"};
        if (!yaml_parser_parse(&parser, &out.event))
            return failure();
        return {};
    }
    Result<YamlNode> node(const Event &first, int depth);
};

Result<YamlNode> YamlReader::Parts::node(const Event &first, int depth)
{
    if (++nodes > MaxNodes || depth > MaxDepth)
        return Error{ErrorCode::TooLarge, "YAML", "too many values, or nested too deep"};
    YamlNode out;
    if (first.event.type == YAML_ALIAS_EVENT)
        return Error{ErrorCode::Unsupported, "YAML", "aliases are refused"};
    if (first.event.type == YAML_SCALAR_EVENT) {
        const auto &scalar = first.event.data.scalar;
        out.scalar.assign(reinterpret_cast<const char *>(scalar.value), scalar.length);
        return out;
    }
    const bool mapping = first.event.type == YAML_MAPPING_START_EVENT;
    if (!mapping && first.event.type != YAML_SEQUENCE_START_EVENT)
        return Error{ErrorCode::Malformed, "YAML", "unexpected structure"};
    out.kind = mapping ? YamlNode::Kind::Mapping : YamlNode::Kind::Sequence;
    for (;;) {
        Event event;
        if (const auto read = nextEvent(event); !read)
            return read.error();
        if (event.event.type == YAML_MAPPING_END_EVENT
            || event.event.type == YAML_SEQUENCE_END_EVENT)
            return out;
        auto child = node(event, depth + 1);
        if (!child)
            return child;
        if (!mapping) {
            out.items.push_back(std::move(child.value()));
            continue;
        }
        Event valueEvent;
        if (const auto read = nextEvent(valueEvent); !read)
            return read.error();
        auto value = node(valueEvent, depth + 1);
        if (!value)
            return value;
        if (child->kind == YamlNode::Kind::Scalar) {
            out.keys.push_back(std::move(child->scalar));
            out.items.push_back(std::move(value.value()));
        }
    }
}

YamlReader::YamlReader(ByteView bytes, std::stop_token stop) : m_parts(std::make_unique<Parts>())
{
    m_parts->stop = std::move(stop);
    if (!yaml_parser_initialize(&m_parts->parser))
        m_parts->ended = true;
    else
        yaml_parser_set_input_string(&m_parts->parser, bytes.data(), bytes.size());
}

YamlReader::~YamlReader()
{
    yaml_parser_delete(&m_parts->parser);
}

Result<std::optional<YamlNode>> YamlReader::next()
{
    while (!m_parts->ended) {
        Event event;
        if (const auto read = m_parts->nextEvent(event); !read) {
            m_parts->ended = true;
            return read.error();
        }
        switch (event.event.type) {
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
            break;
        case YAML_STREAM_END_EVENT:
        case YAML_NO_EVENT:
            m_parts->ended = true;
            break;
        default: {
            auto node = m_parts->node(event, 0);
            if (!node) {
                m_parts->ended = true;
                return node.error();
            }
            return std::optional<YamlNode>(std::move(node.value()));
        }
        }
    }
    return std::optional<YamlNode>();
}

}  // namespace crypto::wire
