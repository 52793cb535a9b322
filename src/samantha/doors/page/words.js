// What she says herself in the page: about the door, never about what he said.

export const words = {
  away: "I can't hear you just now. Write if you like; I'll have it when I'm back.",
  gone: "The house is quiet. If you stopped me, start me again, and I'll be here with what you wrote.",
  unsealed: "This door wants its key. Open the link that I gave you in the terminal.",
  tooLong: "That's more than I can take in at once. Could I have it in pieces?",
};

export const poses = { quiet: "here", listening: "listening", thinking: "thinking", speaking: "speaking", away: "away" };
