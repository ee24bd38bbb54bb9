namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>A prize that fell to somebody.</summary>
/// <param name="Prize">Index in <see cref="CampaignSettings.Prizes"/>.</param>
/// <param name="Seat">Which of the campaign's prizes, counted through from 0: a successor takes the seat of whom he follows.</param>
/// <param name="Code">Under which the draw knows the winner, as everybody may read it.</param>
/// <param name="Ordinal">Tells several prizes of one winner in this campaign apart.</param>
public sealed record DrawnPrize(Entrant Winner, int Prize, int Seat, string Code, int Ordinal = 0);
