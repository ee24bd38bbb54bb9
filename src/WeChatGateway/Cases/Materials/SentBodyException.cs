using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>It is the sender's file that could not be read, and not a disk of ours.</summary>
internal sealed class SentBodyException(Refusal refusal, Exception inner)
    : Exception("A sent file did not come in whole.", inner)
{
    public Refusal Refusal { get; } = refusal;
}
