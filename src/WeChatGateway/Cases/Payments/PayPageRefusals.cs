using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>Why the bank's file was not taken.</summary>
internal static class PayPageRefusals
{
    public static Refusal? Of(string? code) =>
        UploadRefusals.Of(
            code,
            PaymentRefusals.NotExported,
            PaymentRefusals.ReturnTooLarge,
            PaymentRefusals.ReturnEmpty
        );
}
