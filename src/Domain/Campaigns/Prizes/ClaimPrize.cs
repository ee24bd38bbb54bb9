using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Where a parcel goes. Prints nothing of itself.</summary>
public sealed record PrizeAddress(string Name, string Phone, string Place)
{
    public override string ToString() => nameof(PrizeAddress);
}

/// <summary>What a winner gives for a prize that is sent or paid: an address, a yes; and at last that the parcel has come.</summary>
public sealed class ClaimPrize(OwnPrizes own, IPersonalDataVault vault)
{
    /// <summary>Name, phone and place, one a line: none of them holds a line's end.</summary>
    private const char Separator = '\n';

    public async Task<Outcome<PrizeWinId>> GiveAddressAsync(
        FanIdentity fan,
        PrizeWinId id,
        PrizeAddress address,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.OpenAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var win = found.Value;
        if (
            win.State != PrizeState.Claimed
            && OwnPrizes.WhyNot(win, PrizeDelivery.ByPost, now) is { } refusal
        )
        {
            return refusal;
        }
        if (win.Delivery != PrizeDelivery.ByPost)
        {
            return PrizeRefusals.OtherWay;
        }
        if (Read(address) is not { } text)
        {
            return PrizeRefusals.AddressInvalid;
        }
        win.GiveAddress(vault.Seal(text, win.AddressPlace), now);
        return await own.SaveAsync(win.Id, cancel);
    }

    public async Task<Outcome<PrizeWinId>> AcceptAsync(
        FanIdentity fan,
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.OpenAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        if (OwnPrizes.WhyNot(found.Value, PrizeDelivery.CardCredit, now) is { } refusal)
        {
            return refusal;
        }
        found.Value.Accept(now);
        return await own.SaveAsync(found.Value.Id, cancel);
    }

    public async Task<Outcome<PrizeWinId>> ReceiveAsync(
        FanIdentity fan,
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.OpenAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        if (found.Value.State != PrizeState.Sent)
        {
            return PrizeRefusals.Moved;
        }
        found.Value.Receive(now);
        return await own.SaveAsync(found.Value.Id, cancel);
    }

    internal static PrizeAddress Split(string text) =>
        text.Split(Separator) is [var name, var phone, var place]
            ? new(name, phone, place)
            : throw new InvalidOperationException("No address of a prize.");

    private static string? Read(PrizeAddress address)
    {
        string[] parts = [address.Name.Trim(), address.Phone.Trim(), address.Place.Trim()];
        return
            parts is [{ Length: >= 2 and <= 30 }, _, { Length: >= 6 and <= 120 }]
            && PhoneNumber.Parse(parts[1]).Succeeded
            && !parts.Any(part => part.Any(char.IsControl))
            ? string.Join(Separator, parts)
            : null;
    }
}
