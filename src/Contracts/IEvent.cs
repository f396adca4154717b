using MediatR;

namespace PlacePartners.Contracts;

/// <summary>
/// Something that happened, told to other modules after the commit that made it true. A public record of ids and
/// facts, in the past tense, without personal data. Adding a field is fine; changing or removing one is not, since
/// stored events are read again by later versions.
/// </summary>
public interface IEvent : INotification;
