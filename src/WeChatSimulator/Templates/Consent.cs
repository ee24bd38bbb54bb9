namespace WeChatSimulator.Templates;

/// <param name="Left">Messages still paid for by one-time consents.</param>
/// <param name="IsLasting">A long-term consent.</param>
/// <param name="IsOff">Turned off in the settings.</param>
internal readonly record struct Consent(int Left, bool IsLasting, bool IsOff);
