// The C library under one name, whatever the system calls it, with the calls that Swift's import of it leaves out.
// A fourth C library is one more case here. What differs between them in types and names stays where it is used.

@_exported public import CSystem

#if canImport(Glibc)
    @_exported public import Glibc
#elseif canImport(Musl)
    @_exported public import Musl
#elseif canImport(Darwin)
    @_exported public import Darwin
#endif
