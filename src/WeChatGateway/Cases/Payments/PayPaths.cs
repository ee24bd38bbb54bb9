using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;

namespace WeChatUnion.Gateway.Cases.Payments;

internal static class PayPaths
{
    public const string List = "/console/payments";
    public const string New = "/console/payments/new";
    public const string Special = "/console/payments/special";

    /// <summary>A file for the bank; posted, for a reason does not belong into an address.</summary>
    public const string File = "/console/payments/{id:guid}/file";

    /// <summary>Where the bank's file is sent to.</summary>
    public const string Return = "/console/payments/{id:guid}/return";

    public const string Faults = "/console/payments/returns/{id:guid}/errors.csv";

    public const string Public = "/public/funds";

    public static string Of(PayBatchId batch) => $"{List}/{batch.Value}";

    public static string FileOf(PayBatchId batch) => $"{Of(batch)}/file";

    public static string ReturnOf(PayBatchId batch) => $"{Of(batch)}/return";

    public static string FaultsOf(PayReturnId answer) =>
        $"{List}/returns/{answer.Value}/errors.csv";
}
