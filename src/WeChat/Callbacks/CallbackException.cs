namespace WeChat.Callbacks;

/// <summary>
/// Thrown where a failure means a wrong setting or a wrong call; what arrives from outside ends in
/// a <see cref="CallbackFailure"/> value instead.
/// </summary>
public sealed class CallbackException : Exception
{
    public CallbackException(CallbackFailureCode code)
        : base($"{code.Number()}: {code.Reason()}") => Code = code;

    public CallbackFailureCode Code { get; }

    /// <summary>Tencent's number, -40001 to -40011.</summary>
    public int Number => Code.Number();
}
