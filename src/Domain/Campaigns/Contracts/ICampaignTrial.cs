using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="Members">So many take part, where they are invented.</param>
/// <param name="IsPeaked">Most of them come at once; otherwise evenly.</param>
public sealed record TrialAsk(int Members, bool IsPeaked);

/// <param name="Value">A number, a time: nothing of one person.</param>
public sealed record TrialLine(string Name, string Value);

/// <summary>Sums under one heading.</summary>
public sealed record TrialTable(string Title, IReadOnlyList<TrialLine> Lines);

/// <summary>
/// One kind of campaign tried out beforehand (试抽): its own rules and its own computing, with a seed that is thrown away. It is
/// given neither the vault nor anything that opens a seal, so that it cannot meet the campaign's secret; it writes nothing, and
/// tells sums. A tenant registers its own as a scoped service.
/// </summary>
public interface ICampaignTrial
{
    /// <summary>As <see cref="ICampaignKind.Name"/>.</summary>
    string Kind { get; }

    /// <summary>What is tried on whom, as staff read it.</summary>
    string Hint { get; }

    /// <summary>Whether it matters how members come.</summary>
    bool AsksPace { get; }

    /// <summary>Why it cannot be tried so; null: it can.</summary>
    Refusal? WhyNot(CampaignView campaign, TrialAsk ask);

    /// <param name="campaign">Not drawn yet; maybe a draft.</param>
    Task<IReadOnlyList<TrialTable>> RunAsync(
        CampaignView campaign,
        TrialAsk ask,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
