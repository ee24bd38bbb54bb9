using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Hands one waiting code to the operator, once: it is taken out of its row before, in a commit of its own. What ends in
/// between is not sent again, for it may have gone out; the member asks for another.
/// </summary>
public sealed class SendTakeOverCode(
    ITakeOverStore codes,
    IMemberLookup members,
    PhoneSettling settling,
    ISmsSender sms,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <returns>Whether this call was the one that sent it.</returns>
    public async Task<bool> ExecuteAsync(
        TakeOverCodeId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await codes.FindCodeAsync(id, cancel)
            is not { State: TakeOverCodeState.Waiting } waiting
        )
        {
            return false;
        }
        var phone = await members.FindPhoneAsync(waiting.MemberId, cancel);
        // In this order: a change before the phone was read is in the log that is read now.
        if (await settling.FindEndAsync(waiting.MemberId, now, cancel) is not null)
        {
            phone = null;
        }
        var text = waiting.TakeOut(vault);
        if (phone is null || !waiting.IsOpen(now))
        {
            waiting.Refuse();
        }
        if (!await SaveAsync(cancel) || phone is null || !waiting.IsOpen(now))
        {
            return false;
        }
        var message = new SmsMessage(
            CardSms.TakeOver,
            phone,
            new Dictionary<string, string>
            {
                ["code"] = text,
                ["minutes"] = TakeOverCode.Lifetime.TotalMinutes.ToString(
                    CultureInfo.InvariantCulture
                ),
            },
            $"{id.Value:N}"
        );
        var result = await sms.SendAsync(message, cancel);
        await MarkAsync(waiting, result, cancel);
        return true;
    }

    private async Task MarkAsync(TakeOverCode code, SmsResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case SmsResult.Accepted:
                code.HandedOver();
                break;
            case SmsResult.Refused:
                code.Refuse();
                break;
            default:
                // It may arrive: the code stays good, and it stays counted.
                return;
        }
        await SaveAsync(cancel);
    }

    /// <summary>False: another node, or the member who typed it already, was faster.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
