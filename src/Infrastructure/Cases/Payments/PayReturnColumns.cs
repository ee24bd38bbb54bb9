using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <summary>Where the columns of one table stand, and what its rows say. Whatever else the bank writes beside them is not read.</summary>
internal sealed partial class PayReturnColumns
{
    private static readonly string[] ItemTitles = ["明细编号", "编号", "附言", "商户明细号"];
    private static readonly string[] ResultTitles = ["处理结果", "结果", "交易结果", "状态"];
    private static readonly string[] ReasonTitles = ["原因", "失败原因", "备注", "返回信息"];
    private static readonly string[] AmountTitles = ["金额", "金额（元）", "金额(元)", "交易金额"];

    private static readonly HashSet<string> Yes =
    [
        "成功",
        "交易成功",
        "支付成功",
        "处理成功",
        "发放成功",
        "已发放",
        "已支付",
        "SUCCESS",
    ];

    private static readonly HashSet<string> No =
    [
        "失败",
        "交易失败",
        "支付失败",
        "处理失败",
        "发放失败",
        "退回",
        "已退回",
        "退票",
        "FAIL",
        "FAILED",
    ];

    private const decimal MostYuan = 1_000_000_000;

    private readonly int item;
    private readonly int result;
    private readonly int reason;
    private readonly int amount;

    private PayReturnColumns(int item, int result, int reason, int amount) =>
        (this.item, this.result, this.reason, this.amount) = (item, result, reason, amount);

    /// <summary>From the row at hand, which is the first; null: it is no header of ours.</summary>
    public static PayReturnColumns? Of(ITableReader table)
    {
        var (item, result) = (At(table, ItemTitles), At(table, ResultTitles));
        return item < 0 || result < 0
            ? null
            : new(item, result, At(table, ReasonTitles), At(table, AmountTitles));
    }

    public PayReturnLine Read(ITableReader table)
    {
        var id = Guid.TryParse(table[item].TrimStart('\''), out var known)
            ? new PayItemId(known)
            : (PayItemId?)null;
        var said = table[result].ToUpperInvariant();
        var (paid, failed) = (Yes.Contains(said), No.Contains(said));
        long? cents = null;
        var isAmount = amount < 0 || Money(table[amount], out cents);
        return new(
            Cut(table.Place, PayReturn.MaxPlaceLength),
            id,
            paid,
            paid || reason < 0 ? null : Reason(table[reason]),
            cents,
            id is null ? PayRowOutcome.ItemUnreadable
                : !paid && !failed ? PayRowOutcome.ResultUnclear
                : !isAmount ? PayRowOutcome.AmountUnreadable
                : PayRowOutcome.Pending
        );
    }

    private static int At(ITableReader table, string[] titles)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (titles.Contains(table[i]))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Yuan with fen at most. An empty cell says nothing.</summary>
    private static bool Money(string cell, out long? cents)
    {
        cents = null;
        if (cell.Length == 0)
        {
            return true;
        }
        if (
            !decimal.TryParse(
                cell.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var yuan
            )
            || yuan > MostYuan
            || yuan * 100 != decimal.Truncate(yuan * 100)
        )
        {
            return false;
        }
        cents = (long)(yuan * 100);
        return true;
    }

    /// <summary>The bank's words are kept, but no card number and no phone in them.</summary>
    private static string? Reason(string cell)
    {
        var said = new string([.. cell.Where(letter => !char.IsControl(letter))]);
        return said.Length == 0
            ? null
            : Cut(LongNumber().Replace(said, "****"), PayItem.MaxReasonLength);
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    [GeneratedRegex(@"\d(?:[ -]?\d){6,}")]
    private static partial Regex LongNumber();
}
