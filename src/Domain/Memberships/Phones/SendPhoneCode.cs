using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>
/// Hands one waiting code to the operator, once: it is taken out of its row before, in a commit of its own. What ends in
/// between is not sent again, for it may have gone out; another is asked for.
/// </summary>
public sealed class SendPhoneCode(
    IPhoneCodeStore codes,
    ISmsSender sms,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <returns>Whether this call was the one that sent it.</returns>
    public async Task<bool> ExecuteAsync(
        PhoneCodeId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await codes.FindAsync(id, cancel) is not { State: PhoneCodeState.Waiting } waiting
            || !waiting.IsOpen(now)
        )
        {
            return false;
        }
        var (phone, code) = waiting.TakeOut(vault);
        if (!await SaveAsync(cancel))
        {
            return false;
        }
        var values = new Dictionary<string, string>
        {
            ["code"] = code,
            ["minutes"] = PhoneCode.Lifetime.TotalMinutes.ToString(CultureInfo.InvariantCulture),
        };
        var result = await sms.SendAsync(
            new(MembershipSms.PhoneCode, phone, values, $"{id.Value:N}"),
            cancel
        );
        if (result == SmsResult.Accepted)
        {
            waiting.HandedOver();
        }
        else if (result == SmsResult.Refused)
        {
            waiting.Refuse();
        }
        await SaveAsync(cancel);
        return true;
    }

    /// <summary>False: another node, or who typed it already, was faster.</summary>
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
