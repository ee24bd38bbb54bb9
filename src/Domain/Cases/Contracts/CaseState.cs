namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Where a case stands. docs/cases.md draws the ways between them.</summary>
public enum CaseState
{
    /// <summary>Being filled in, on any of the faces.</summary>
    Draft = 1,

    /// <summary>Handed in; the checks are under way.</summary>
    Submitted = 2,

    InReview = 3,

    /// <summary>Back with the member, who corrects and hands the same case in again.</summary>
    Returned = 4,

    /// <summary>All said yes; to be paid.</summary>
    Approved = 5,

    /// <summary>In a batch of payments.</summary>
    Batched = 6,

    Paid = 7,

    /// <summary>The bank could not pay; it goes into another batch.</summary>
    PayFailed = 8,

    /// <summary>Done, of kinds that pay nothing.</summary>
    Completed = 9,

    Rejected = 10,

    /// <summary>By the member.</summary>
    Withdrawn = 11,

    /// <summary>Paid by mistake and given back.</summary>
    Recovered = 12,

    /// <summary>Not handed in, or not corrected, in time.</summary>
    Lapsed = 13,
}
