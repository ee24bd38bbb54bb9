namespace WeChat.Callbacks;

/// <summary>A refused callback, safe to log and to answer with.</summary>
/// <param name="HttpStatus">400, 401 or 413.</param>
/// <param name="Reason">Holds no secret and nothing of the body.</param>
public sealed record CallbackFailure(CallbackFailureCode Code, int HttpStatus, string Reason)
{
    public CallbackFailure(CallbackFailureCode code)
        : this(code, code.HttpStatus(), code.Reason()) { }

    /// <summary>Tencent's number, -40001 to -40011.</summary>
    public int Number => Code.Number();
}
