// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/java_object.h"

#include <string>

namespace crypto::wire {

namespace {

constexpr int MaxDepth = 16;
constexpr std::size_t MaxHandles = 10'000;

enum Token : std::uint8_t {
    Null = 0x70,
    Reference = 0x71,
    ClassDescription = 0x72,
    Object = 0x73,
    String = 0x74,
    Array = 0x75,
    BlockData = 0x77,
    EndBlock = 0x78
};

struct ClassInfo {
    bool isClass = false;
    std::string name;
    std::uint8_t flags = 0;
    std::string fieldTypes;  // one letter each, in order
    int super = -1;  // handle
};

class Walker {
public:
    explicit Walker(ByteView bytes) : m_rest(bytes), m_size(bytes.size()) { }

    std::optional<std::size_t> size()
    {
        constexpr std::uint32_t Magic = 0xaced0005;  // STREAM_MAGIC, STREAM_VERSION
        if (number(4) != Magic || !content(0) || m_failed)
            return std::nullopt;
        return m_size - m_rest.size();
    }

private:
    std::uint64_t number(std::size_t count)
    {
        if (m_rest.size() < count) {
            m_failed = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8 | m_rest[i];
        m_rest = m_rest.subspan(count);
        return value;
    }
    void skip(std::uint64_t count)
    {
        if (m_rest.size() < count)
            m_failed = true;
        else
            m_rest = m_rest.subspan(static_cast<std::size_t>(count));
    }
    std::string utf()
    {
        const auto length = static_cast<std::size_t>(number(2));
        if (m_failed || m_rest.size() < length) {
            m_failed = true;
            return {};
        }
        std::string out(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(length));
        m_rest = m_rest.subspan(length);
        return out;
    }
    int newHandle(ClassInfo info = {})
    {
        if (m_handles.size() == MaxHandles)
            m_failed = true;
        else
            m_handles.push_back(std::move(info));
        return static_cast<int>(m_handles.size()) - 1;
    }

    // A class description, possibly by reference: its handle, -1 for null.
    int classDescription(int depth)
    {
        const auto token = static_cast<std::uint8_t>(number(1));
        if (token == Null || m_failed)
            return -1;
        if (token == Reference) {
            const std::uint64_t handle = number(4) - 0x7e0000;  // baseWireHandle
            if (handle >= m_handles.size() || !m_handles[handle].isClass)
                m_failed = true;
            return m_failed ? -1 : static_cast<int>(handle);
        }
        if (token != ClassDescription || depth > MaxDepth) {
            m_failed = true;
            return -1;
        }
        ClassInfo info;
        info.isClass = true;
        info.name = utf();
        skip(8);
        const int handle = newHandle(info);
        info.flags = static_cast<std::uint8_t>(number(1));
        for (auto fields = number(2); fields > 0 && !m_failed; --fields) {
            const char type = static_cast<char>(number(1));
            utf();
            info.fieldTypes += type;
            if ((type == 'L' || type == '[') && !content(depth + 1))
                m_failed = true;
        }
        annotations(depth);
        info.super = classDescription(depth + 1);
        if (!m_failed)
            m_handles[static_cast<std::size_t>(handle)] = std::move(info);
        return handle;
    }

    void annotations(int depth)
    {
        while (!m_failed) {
            const int tag = m_rest.empty() ? -1 : m_rest[0];
            if (tag == EndBlock) {
                skip(1);
                return;
            }
            if (tag == BlockData) {
                skip(1);
                skip(number(1));
            } else if (tag < 0 || !content(depth + 1)) {
                m_failed = true;
            }
        }
    }

    void value(char type, int depth)
    {
        switch (type) {
        case 'B':
        case 'Z':
            return skip(1);
        case 'C':
        case 'S':
            return skip(2);
        case 'I':
        case 'F':
            return skip(4);
        case 'J':
        case 'D':
            return skip(8);
        case 'L':
        case '[':
            if (!content(depth + 1))
                m_failed = true;
            return;
        default:
            m_failed = true;
        }
    }

    void fields(int handle, int depth)
    {
        if (handle < 0 || m_failed)
            return;
        if (depth > MaxDepth) {
            m_failed = true;
            return;
        }
        const ClassInfo info = m_handles[static_cast<std::size_t>(handle)];
        fields(info.super, depth + 1);
        constexpr std::uint8_t WriteMethod = 1, Serializable = 2;
        if (!(info.flags & Serializable))
            m_failed = true;
        for (const char type : info.fieldTypes)
            if (!m_failed)
                value(type, depth);
        if (info.flags & WriteMethod)
            annotations(depth);
    }

    void array(int depth)
    {
        const int handle = classDescription(depth + 1);
        newHandle();
        const std::uint64_t count = number(4);
        if (m_failed || handle < 0 || m_handles[static_cast<std::size_t>(handle)].name.size() < 2) {
            m_failed = true;
            return;
        }
        const char type = m_handles[static_cast<std::size_t>(handle)].name[1];
        if (type == 'B')
            return skip(count);
        for (std::uint64_t i = 0; i < count && !m_failed; ++i)
            value(type, depth);
    }

    bool content(int depth)
    {
        if (depth > MaxDepth)
            return false;
        switch (number(1)) {
        case Null:
            return !m_failed;
        case Reference:
            skip(4);
            return !m_failed;
        case String:
            newHandle();
            utf();
            return !m_failed;
        case Array:
            array(depth);
            return !m_failed;
        case Object: {
            const int handle = classDescription(depth + 1);
            newHandle();
            fields(handle, depth + 1);
            return !m_failed && handle >= 0;
        }
        default:
            return false;
        }
    }

    ByteView m_rest;
    std::size_t m_size;
    bool m_failed = false;
    std::vector<ClassInfo> m_handles;
};

}  // namespace

std::optional<std::size_t> javaObjectSize(ByteView bytes)
{
    return Walker(bytes).size();
}

}  // namespace crypto::wire
