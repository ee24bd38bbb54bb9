using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>Another case contradicts it.</summary>
public sealed partial class Case
{
    /// <summary>Suspected after the last yes: it is not paid before a person has looked again.</summary>
    public bool IsDisputed =>
        IsSuspicious && State is (CaseState.Approved or CaseState.Batched or CaseState.PayFailed);

    /// <summary>Another case claims what this one does: from then on no level is spared, and it is never green again.</summary>
    public void Suspect(DateTimeOffset now)
    {
        if (State is CaseState.Submitted or CaseState.InReview or CaseState.Returned)
        {
            (IsSuspicious, IsGreen) = (true, false);
            Touch(now);
        }
    }

    /// <summary>Likewise, also when the last yes was said already.</summary>
    public void Dispute(DateTimeOffset now)
    {
        if (State is CaseState.Approved or CaseState.Batched or CaseState.PayFailed)
        {
            IsSuspicious = true;
            Touch(now);
            return;
        }
        Suspect(now);
    }

    /// <summary>A person looked again: it is to be paid.</summary>
    public void Settle(DateTimeOffset now)
    {
        Demand(IsDisputed);
        IsSuspicious = false;
        Touch(now);
    }
}
