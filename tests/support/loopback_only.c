/* SPDX-License-Identifier: GPL-3.0-or-later
   LD_PRELOAD: a bind() to every address goes to the loopback one instead; any other is refused. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int bind(int socket, const struct sockaddr *address, socklen_t size)
{
    static int (*real)(int, const struct sockaddr *, socklen_t);
    struct sockaddr_storage place;
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "bind");
    memset(&place, 0, sizeof place);
    if (size > sizeof place) {
        errno = EINVAL;
        return -1;
    }
    memcpy(&place, address, size);
    if (place.ss_family == AF_INET) {
        struct sockaddr_in *in = (struct sockaddr_in *)&place;
        if (in->sin_addr.s_addr == htonl(INADDR_ANY)) {
            in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        } else if (ntohl(in->sin_addr.s_addr) >> 24 != 127) {
            errno = EADDRNOTAVAIL;
            return -1;
        }
    } else if (place.ss_family == AF_INET6) { /* ::ffff:127.0.0.1, which IPv4 clients reach */
        struct sockaddr_in6 *in = (struct sockaddr_in6 *)&place;
        int only = 0;
        socklen_t length = sizeof only;
        getsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &only, &length);
        if (IN6_IS_ADDR_UNSPECIFIED(&in->sin6_addr)) {
            if (only) {
                in->sin6_addr = in6addr_loopback;
            } else {
                in->sin6_addr.s6_addr[10] = in->sin6_addr.s6_addr[11] = 0xff;
                in->sin6_addr.s6_addr[12] = 127;
                in->sin6_addr.s6_addr[15] = 1;
            }
        }
    }
    return real(socket, (struct sockaddr *)&place, size);
}
