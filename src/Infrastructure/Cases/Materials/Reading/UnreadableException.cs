using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>A document cannot be read, and this is what its owner is told. It never leaves the reading process.</summary>
internal sealed class UnreadableException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
