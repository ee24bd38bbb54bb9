namespace WeChatUnion.Infrastructure.IronFans.Contracts;

/// <summary>A closed month, computed anew from what is stored.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Digest">As it was closed, 64 hex digits.</param>
/// <param name="Computed">Over the scores that are stored now.</param>
/// <param name="SecretFits">The secret is the one committed to when the month began.</param>
/// <param name="OrderStands">Places and bands are those the scores give.</param>
/// <param name="IsArchived">Its days are read from the archive.</param>
/// <param name="ArchiveIsWhole">Likewise, and it is what was written; false: days were compared up to where it is not.</param>
/// <param name="WrongScores">So many persons' days do not give their score.</param>
/// <param name="LostDays">So many have a score and no days, and were never erased.</param>
/// <param name="Erased">So many have a score and no days, as they were erased. Nothing is wrong with it.</param>
public sealed record MonthProof(
    int Month,
    int Fans,
    string Digest,
    string Computed,
    bool SecretFits,
    bool OrderStands,
    bool IsArchived,
    bool ArchiveIsWhole,
    int WrongScores,
    int LostDays,
    int Erased
)
{
    public bool Holds =>
        Digest == Computed
        && SecretFits
        && OrderStands
        && ArchiveIsWhole
        && WrongScores == 0
        && LostDays == 0;
}
