using System.Diagnostics.CodeAnalysis;

namespace WeChat.Callbacks;

/// <summary>The text to answer with, verbatim and as text/plain, or why not to. Never both.</summary>
public readonly record struct VerifyUrlResult
{
    public VerifyUrlResult(string echoStr) => EchoStr = echoStr;

    public VerifyUrlResult(CallbackFailureCode code) => Failure = new CallbackFailure(code);

    public string? EchoStr { get; }

    public CallbackFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(EchoStr))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => EchoStr is not null;
}
