namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>What was done in a month, for those who compute it anew.</summary>
public interface IMonthDays
{
    /// <summary>All of one person one after the other, by their days. Millions of a city: to be read once, and past the end of no request.</summary>
    /// <param name="month">yyyyMM.</param>
    IAsyncEnumerable<PersonDay> ReadAsync(int month);
}
