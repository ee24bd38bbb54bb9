using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>One person's points. The union's own accounts have no row, see <see cref="PointBook"/>.</summary>
public sealed class AccountRow
{
    public PointAccountId Id { get; init; }

    /// <summary>Null: forgotten, and its postings are nobody's; or gone with the card, see <see cref="MergedInto"/>.</summary>
    public PersonId? PersonId { get; set; }

    public long Balance { get; set; }

    /// <summary>Of every change; whoever goes through the change tracker is refused when it moved.</summary>
    public int Version { get; set; }

    /// <summary>Where its points went when its person turned out to be another one, or the card went to another WeChat.</summary>
    public PointAccountId? MergedInto { get; set; }

    public static AccountRow Of(PersonId person) =>
        new() { Id = PointAccountId.New(), PersonId = person };

    /// <summary>In the change tracker, for those whose unit of work saves later.</summary>
    public void Move(long points)
    {
        Balance += points;
        Version++;
    }
}
