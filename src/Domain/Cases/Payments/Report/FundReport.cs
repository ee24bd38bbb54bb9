using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Payments.Report;

/// <summary>
/// 资金走向 for everybody: payments by kind, fund and month. A month with fewer than five people goes into the months after
/// it, until they are five: nobody is recognised, and a line that was published once never changes, so that no difference
/// of two reports tells of anybody either. What waits for company is not shown.
/// </summary>
public static class FundReport
{
    public const int FewestPeople = 5;

    /// <param name="sums">Of months that have ended.</param>
    /// <returns>The latest first.</returns>
    public static IReadOnlyList<FundLine> Of(IEnumerable<FundSum> sums) =>
        [
            .. sums.GroupBy(sum => (sum.Kind, sum.Fund))
                .SelectMany(own => Lines(own.OrderBy(sum => sum.Month)))
                .OrderByDescending(line => line.To)
                .ThenBy(line => line.Kind, StringComparer.Ordinal)
                .ThenBy(line => line.Fund, StringComparer.Ordinal),
        ];

    private static IEnumerable<FundLine> Lines(IEnumerable<FundSum> months)
    {
        FundLine? open = null;
        var people = new HashSet<MemberId>();
        foreach (var month in months)
        {
            open = open is null
                ? new(month.Kind, month.Fund, month.Month, month.Month, month.Payments, month.Cents)
                : open with
                {
                    To = month.Month,
                    Payments = open.Payments + month.Payments,
                    Cents = open.Cents + month.Cents,
                };
            people.UnionWith(month.Few ?? []);
            if (month.Few is null || people.Count >= FewestPeople)
            {
                yield return open;
                open = null;
                people.Clear();
            }
        }
    }
}
