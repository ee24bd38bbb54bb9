using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Privacy;

internal sealed class Canary
{
    public int Id { get; init; }
    public required byte[] Value { get; init; }
    public BlindIndex Blind { get; init; }
}
