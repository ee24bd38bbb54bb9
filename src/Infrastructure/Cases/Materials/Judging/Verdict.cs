using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>What a file is, or why it is refused.</summary>
internal readonly record struct Verdict(MaterialFormat? Format, Refusal? Refusal)
{
    public static implicit operator Verdict(Refusal refusal) => new(null, refusal);

    public static implicit operator Verdict(MaterialFormat format) => new(format, null);
}
