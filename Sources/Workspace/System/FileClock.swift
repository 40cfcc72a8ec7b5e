#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }

/// The time in nanoseconds since 1970.
func currentTime() -> Int { time(of: CLOCK_REALTIME) }

/// Waits until the clock that stamps files has passed a time: on Linux it moves on every 1 to 10 ms. Gives up
/// after 50 ms, as when somebody sets the clock.
func waitForFileClock(toPass moment: Int) {
    #if os(Linux)
        for _ in 0..<50 where time(of: CLOCK_REALTIME_COARSE) <= moment { sleep(milliseconds: 1) }
    #endif
}

private func time(of clock: clockid_t) -> Int {
    var now = timespec()
    clock_gettime(clock, &now)
    return nanoseconds(now)
}
