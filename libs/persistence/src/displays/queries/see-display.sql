SELECT see_display(:tokenHash, :at, :clockOffSeconds) AS result
