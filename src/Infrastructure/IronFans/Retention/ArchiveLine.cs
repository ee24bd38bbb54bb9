using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>What a day's count was, as scores are computed from it.</summary>
/// <param name="Day">yyyyMMdd, Asia/Shanghai.</param>
/// <param name="GainedAt">Milliseconds since 1970: what every engine keeps of a time.</param>
public sealed record ArchiveLine(
    PersonId Person,
    int Day,
    short Kind,
    int Times,
    int Points,
    int Skipped,
    long GainedAt
)
{
    public static ArchiveLine Of(DayRow row) =>
        new(
            row.PersonId,
            row.Day,
            row.Kind,
            row.Times,
            row.Points,
            row.Skipped,
            row.GainedAt.ToUnixTimeMilliseconds()
        );

    public DayRow ToDay() =>
        new()
        {
            PersonId = Person,
            Day = Day,
            Kind = Kind,
            Times = Times,
            Points = Points,
            Skipped = Skipped,
            GainedAt = DateTimeOffset.FromUnixTimeMilliseconds(GainedAt),
        };
}
