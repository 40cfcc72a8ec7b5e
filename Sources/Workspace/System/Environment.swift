import Libc

func environmentVariable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// All variables, as `NAME=value`.
func environmentVariables() -> [String] {
    var variables: [String] = []
    var entry = unsafe environ
    while let variable = unsafe entry.pointee {
        unsafe variables.append(String(cString: variable))
        unsafe entry += 1
    }
    return variables
}
