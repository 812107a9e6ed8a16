// SPDX-License-Identifier: GPL-3.0-or-later
// A listening TCP socket of this process, for the small servers beside it.
#pragma once

#include "crypto/base/result.h"

#include <QString>

#include <utility>

namespace net {

// A file descriptor that is closed with its owner.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) { }
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int get() const { return m_number; }

private:
    int m_number;
};

// address: "127.0.0.1:2560", "[::1]:2560", "HOST:PORT"; port 0 is one the system chooses. Not
// blocking. InvalidArgument, AlreadyExists (somebody listens there), NotPermitted, InputOutput.
crypto::Result<Descriptor> listenOn(const QString &address);
// Where it listens, with the port: "127.0.0.1:2560".
QString addressOf(int socket);

}  // namespace net
