using System.Globalization;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points.Views;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>Balance and last transfers, whether points are switched on or not: they are held.</summary>
internal sealed class PointOwnData(OwnPointQueries points) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await points.FindAsync(person, now, cancel) is { } own
            ?
            [
                new(
                    "积分",
                    [
                        string.Create(CultureInfo.InvariantCulture, $"余额 {own.Balance} 分"),
                        .. own.Lines.Select(Say),
                    ]
                ),
            ]
            : [];

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await points.HasAsync(person, cancel)
            ? new(["积分余额和明细"], ["积分总账里的收支数字（不再能对应到您，用于账目平衡）"])
            : ErasureTerms.None;

    private static string Say(PointLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{UnionCalendar.DayOf(line.At):yyyy-MM-dd} {line.Words} {line.Points:+0;-0;0} 分"
        );
}
