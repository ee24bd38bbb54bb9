using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>Somebody was erased and may stand in archives: until he is taken out of them in the night.</summary>
internal sealed class ArchiveLeaver
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public PersonId PersonId { get; init; }
}
