using System.Text.Json.Serialization.Metadata;
using WeChat.Api.Http;

namespace WeChat.Api.DataCube;

/// <summary>
/// Figures of an official account, since 2014-12-01 and up to yesterday; yesterday's are ready at about eight
/// o'clock in China (61503 before). Each dataset has a longest span of days, both ends counted.
/// </summary>
public sealed class DataCubeApi
{
    // China has had no summer time since 1991.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly DateOnly First = new(2014, 12, 1);

    private readonly TokenCalls calls;

    internal DataCubeApi(TokenCalls calls) => this.calls = calls;

    /// <summary>7 days at most.</summary>
    public Task<IReadOnlyList<UserSummary>> UserSummaryAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    ) => ReadAsync("getusersummary", 7, from, to, Wire.DataCubeAnswerUserSummary, cancellation);

    /// <summary>7 days at most.</summary>
    public Task<IReadOnlyList<UserCumulate>> UserCumulateAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    ) => ReadAsync("getusercumulate", 7, from, to, Wire.DataCubeAnswerUserCumulate, cancellation);

    public Task<IReadOnlyList<ArticleSummary>> ArticleSummaryAsync(
        DateOnly day,
        CancellationToken cancellation = default
    ) =>
        ReadAsync(
            "getarticlesummary",
            1,
            day,
            day,
            Wire.DataCubeAnswerArticleSummary,
            cancellation
        );

    public Task<IReadOnlyList<ArticleTotal>> ArticleTotalAsync(
        DateOnly day,
        CancellationToken cancellation = default
    ) => ReadAsync("getarticletotal", 1, day, day, Wire.DataCubeAnswerArticleTotal, cancellation);

    /// <summary>3 days at most.</summary>
    public Task<IReadOnlyList<UserRead>> UserReadAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    ) => ReadAsync("getuserread", 3, from, to, Wire.DataCubeAnswerUserRead, cancellation);

    public Task<IReadOnlyList<UserRead>> UserReadByHourAsync(
        DateOnly day,
        CancellationToken cancellation = default
    ) => ReadAsync("getuserreadhour", 1, day, day, Wire.DataCubeAnswerUserRead, cancellation);

    /// <summary>7 days at most.</summary>
    public Task<IReadOnlyList<UserShare>> UserShareAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    ) => ReadAsync("getusershare", 7, from, to, Wire.DataCubeAnswerUserShare, cancellation);

    public Task<IReadOnlyList<UserShare>> UserShareByHourAsync(
        DateOnly day,
        CancellationToken cancellation = default
    ) => ReadAsync("getusersharehour", 1, day, day, Wire.DataCubeAnswerUserShare, cancellation);

    /// <summary>By day 7 days at most, by hour one, by week or month 30.</summary>
    public Task<IReadOnlyList<UpstreamMessages>> UpstreamAsync(
        FiguresBy by,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    )
    {
        var (name, most) = by switch
        {
            FiguresBy.Day => ("getupstreammsg", 7),
            FiguresBy.Hour => ("getupstreammsghour", 1),
            FiguresBy.Week => ("getupstreammsgweek", 30),
            FiguresBy.Month => ("getupstreammsgmonth", 30),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };
        return ReadAsync(name, most, from, to, Wire.DataCubeAnswerUpstreamMessages, cancellation);
    }

    /// <summary>By day 15 days at most, by week or month 30; there is none by hour.</summary>
    public Task<IReadOnlyList<UpstreamDistribution>> UpstreamDistributionAsync(
        FiguresBy by,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    )
    {
        var (name, most) = by switch
        {
            FiguresBy.Day => ("getupstreammsgdist", 15),
            FiguresBy.Week => ("getupstreammsgdistweek", 30),
            FiguresBy.Month => ("getupstreammsgdistmonth", 30),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };
        return ReadAsync(
            name,
            most,
            from,
            to,
            Wire.DataCubeAnswerUpstreamDistribution,
            cancellation
        );
    }

    /// <summary>30 days at most.</summary>
    public Task<IReadOnlyList<InterfaceSummary>> InterfaceSummaryAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    ) =>
        ReadAsync(
            "getinterfacesummary",
            30,
            from,
            to,
            Wire.DataCubeAnswerInterfaceSummary,
            cancellation
        );

    public Task<IReadOnlyList<InterfaceSummary>> InterfaceSummaryByHourAsync(
        DateOnly day,
        CancellationToken cancellation = default
    ) =>
        ReadAsync(
            "getinterfacesummaryhour",
            1,
            day,
            day,
            Wire.DataCubeAnswerInterfaceSummary,
            cancellation
        );

    private static DataCubeJson Wire => DataCubeJson.Wire;

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string name,
        int mostDays,
        DateOnly from,
        DateOnly to,
        JsonTypeInfo<DataCubeAnswer<T>> shape,
        CancellationToken cancellation
    )
    {
        var today = DateOnly.FromDateTime(calls.Time.GetUtcNow().ToOffset(Shanghai).DateTime);
        if (from < First || to < from || to >= today)
        {
            throw new ArgumentException(
                "Figures reach from 2014-12-01 to yesterday, the first day before the last."
            );
        }

        if (to.DayNumber - from.DayNumber >= mostDays)
        {
            throw new ArgumentException($"{name} spans {mostDays} days at most.");
        }

        var call = ApiCall.Post(
            $"/datacube/{name}",
            new DataCubeRequest(from, to),
            Wire.DataCubeRequest
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, shape, cancellation);
        return answer.List ?? [];
    }
}
